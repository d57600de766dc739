import { expect, test } from './support/app.ts';
import { avoidBusyPorts } from './support/free-ports.ts';
import { projectFile } from './support/project-file.ts';
import { windowOf } from './support/window.ts';

test('The Spark cluster: run it, submit a job, watch the executors inside the workers', {
  tag: '@docker',
}, async ({ page, openApp }) => {
  test.setTimeout(420_000);
  const app = await openApp();
  const window = windowOf(page);
  const master = window.service('spark-master');
  const workers = page.getByRole('group', { name: /^spark-worker[^,]*, service/ });
  const executors = workers.locator('.reading-item').filter({ hasText: /executor \d+/ });

  await test.step('the cluster of the gallery starts', async () => {
    await window.example(/^Spark cluster/).click();
    await expect(master).toBeVisible();
    await expect(workers).toHaveCount(2);
    await avoidBusyPorts(await projectFile(app));
    await window.run.click();
    await expect(window.service('spark-master', '(healthy|running)')).toBeVisible({ timeout: 120_000 });
  });

  await test.step('the master sees its two workers, their cores and memory', async () => {
    await expect(master).toContainText(/2\s*workers/, { timeout: 90_000 });
    await expect(master).toContainText(/0 \/ \d+ cores/);
    await expect(master).toContainText(/memory/);
    await expect(executors).toHaveCount(0);
  });

  await test.step('a job is submitted from the card of the master', async () => {
    await master.getByRole('button', { name: 'Run a job' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tasks').fill('400');
    await dialog.getByRole('button', { name: 'Run job' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('tabpanel')).toContainText(/docker compose .*exec .*spark-submit .*400/);
  });

  await test.step('its executors appear inside the workers, with cores, tasks and memory', async () => {
    await expect(executors.first()).toBeVisible({ timeout: 90_000 });
    await expect(executors.first().getByRole('img', { name: /^[1-9]\d*\/\d+$/ })).toBeVisible({
      timeout: 60_000,
    });
    await expect(executors.first()).toContainText(/[1-9]\d* (\/ 400 )?tasks/, { timeout: 60_000 });
    await expect(executors.first()).toContainText(/[\d.,]+ [KM]iB \/ [\d.,]+ MiB/);
    await expect(executors).toHaveCount(2);
  });

  await test.step('the job ends; its executors fade and their last figures stay', async () => {
    const faded = workers.locator('.reading-item[data-faded="true"]');
    await expect(page.getByRole('log', { name: 'Output' })).toContainText(/Pi is roughly 3\.1/, {
      timeout: 180_000,
    });
    await expect(faded).toHaveCount(2, { timeout: 30_000 });
    await expect(faded.first()).toContainText(/[1-9]\d* tasks when last seen/);
    await expect(master).toContainText('finished');
  });

  await test.step('Stop', async () => {
    await window.stop.click();
    await expect(window.service('spark-master', 'stopped')).toBeVisible({ timeout: 90_000 });
  });
});
