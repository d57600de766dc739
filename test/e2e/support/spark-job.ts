import { expect, type Page, test } from '@playwright/test';
import { windowOf } from './window.ts';

/**
 * The running half of the Spark journey, on a cluster that has started: its workers join, a job is submitted from the
 * master's card, its executors appear inside the workers, the job ends and their last figures stay.
 */
export async function runSparkJob(
  page: Page,
  cluster: { readonly workers: number; readonly tasks: number },
): Promise<void> {
  const master = windowOf(page).service('spark-master');
  const workers = page.getByRole('group', { name: /^spark-worker[^,]*, service/ });
  const executors = workers.locator('.reading-item').filter({ hasText: /executor \d+/ });

  await test.step('the master sees its workers, their cores and memory', async () => {
    await expect(workers).toHaveCount(cluster.workers);
    await expect(master).toContainText(new RegExp(`${cluster.workers}\\s*workers`), { timeout: 90_000 });
    await expect(master).toContainText(/0 \/ \d+ cores/);
    await expect(master).toContainText(/memory/);
    await expect(executors).toHaveCount(0);
  });

  await test.step('a job is submitted from the card of the master', async () => {
    await master.getByRole('button', { name: 'Run a job' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tasks').fill(String(cluster.tasks));
    await dialog.getByRole('button', { name: 'Run job' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('tabpanel')).toContainText(
      new RegExp(`docker compose .*exec .*spark-submit .*${cluster.tasks}`),
    );
  });

  await test.step('its executors appear inside the workers, with cores, tasks and memory', async () => {
    await expect(executors.first()).toBeVisible({ timeout: 90_000 });
    await expect(executors.first().getByRole('img', { name: /^[1-9]\d*\/\d+$/ })).toBeVisible({
      timeout: 60_000,
    });
    await expect(executors.first()).toContainText(new RegExp(`[1-9]\\d* (/ ${cluster.tasks} )?tasks`), {
      timeout: 60_000,
    });
    await expect(executors.first()).toContainText(/[\d.,]+ [KM]iB \/ [\d.,]+ MiB/);
    await expect(executors.first()).toContainText(/[\d.,]+\s?% GC/, { timeout: 60_000 });
    await expect(workers.first()).toContainText(/[\d.,]+ [KM]?i?B shuffle written/);
    await expect(executors).toHaveCount(cluster.workers);
    // What is never seen while it runs cannot be said of it afterwards.
    await expect(master).toContainText(new RegExp(`[1-9]\\d* / ${cluster.tasks} tasks`), { timeout: 60_000 });
  });

  await test.step('the job ends; its executors fade and their last figures stay', async () => {
    const faded = workers.locator('.reading-item[data-faded="true"]');
    const stillAtWork = workers
      .locator('.reading-item[data-faded="false"]')
      .filter({ hasText: /executor \d+/ });
    await expect(page.getByRole('log', { name: 'Output' })).toContainText(/Pi is roughly 3\.1/, {
      timeout: 180_000,
    });
    // The master knows the end last; until then it may have started one more executor, which never worked.
    await expect(master).toContainText('finished', { timeout: 30_000 });
    await expect(stillAtWork).toHaveCount(0, { timeout: 30_000 });
    const worked = faded.filter({ hasText: /[1-9]\d* tasks when last seen/ });
    await expect(worked).toHaveCount(cluster.workers);
    await expect(executors).toHaveCount(cluster.workers);
    await expect(master).toContainText(
      new RegExp(`finished.*[1-9]\\d* / ${cluster.tasks} tasks when last seen`, 's'),
    );
    await page.getByRole('tab', { name: 'Live' }).click();
    await workers.first().click();
    const live = page.getByRole('tabpanel', { name: 'Live' });
    for (const figure of ['storage memory', 'in GC', 'shuffle read', 'shuffle written'])
      await expect(live).toContainText(figure);
  });
}
