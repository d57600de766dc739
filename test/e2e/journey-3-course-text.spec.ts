import { dirname } from 'node:path';
import { docker } from '../support/docker.ts';
import { expect, test } from './support/app.ts';
import { courseExamples, courseMissing } from './support/course-examples.ts';
import { avoidBusyPorts } from './support/free-ports.ts';
import { pasteText } from './support/paste-text.ts';
import { projectFile } from './support/project-file.ts';
import { runSparkJob } from './support/spark-job.ts';
import { windowOf } from './support/window.ts';

/** What `docker compose config` makes of a file, as far as this journey asks. */
interface Resolved {
  readonly services: Readonly<
    Record<string, { readonly networks: object; readonly ports?: readonly { readonly published: string }[] }>
  >;
}

const services = ['postgres', 'pgadmin', 'spark-master', 'spark-worker-1'];

test('The two examples of the course: pasted, rebuilt, mended at once, run, with a job on the cluster', {
  tag: '@docker',
}, async ({ page, openApp }) => {
  const [stack, cluster] = courseExamples() ?? [];
  test.skip(!stack || !cluster, courseMissing);
  if (!stack || !cluster) return;
  test.setTimeout(480_000);
  const app = await openApp();
  const window = windowOf(page);
  const dialog = page.getByRole('dialog');
  const problems = page.getByRole('list', { name: 'Problems' });

  await test.step('each is shown beside its rebuilt form before it is used', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await pasteText(page, stack);
    await expect(dialog).toContainText('This text has lost its indentation');
    await expect(dialog.getByRole('region', { name: 'As pasted' })).toContainText('POSTGRES_USER: alumno');
    await expect(dialog.getByRole('region', { name: 'Rebuilt' })).toContainText('pgadmin:');
    await dialog.getByRole('button', { name: 'Use the rebuilt text' }).click();
    await expect(window.service('postgres')).toBeVisible();
    await pasteText(page, cluster);
    await expect(dialog.getByRole('region', { name: 'Rebuilt' })).toContainText('spark-worker-1:');
    await dialog.getByRole('button', { name: 'Add its services' }).click();
    for (const name of services) await expect(window.service(name)).toBeVisible();
  });

  await test.step('what stops it is named, and explained', async () => {
    const errors = problems.getByRole('listitem').filter({ hasText: 'Error' });
    const titles = ['pgAdmin has no login', 'Two services want the same port', 'They share no network'];
    await expect(errors).toHaveCount(titles.length);
    for (const title of titles) await expect(errors.filter({ hasText: title })).toBeVisible();
    await problems.getByRole('button', { name: /^Why “They share no network”/ }).click();
    await expect(problems.locator('.problem-why p').first()).not.toBeEmpty();
  });

  await test.step('all is mended at once, each changed line shown first', async () => {
    await page.getByRole('button', { name: /^Fix \d+ at once/ }).click();
    const added = dialog.locator('tr[data-kind="added"]');
    await expect(added.filter({ hasText: 'PGADMIN_DEFAULT_EMAIL' }).first()).toBeVisible();
    await expect(added.filter({ hasText: '- "8081:80"' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(window.problems).toHaveAccessibleName('Problems: Nothing to mend');
  });

  const file = await projectFile(app);
  await test.step('Docker accepts the saved file; Spark and Postgres meet; no port is wanted twice', async () => {
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByText(/· saved$/)).toBeVisible();
    await avoidBusyPorts(file);
    const config = docker('compose', '--project-directory', dirname(file), 'config', '--format', 'json');
    const resolved = (JSON.parse(config) as Resolved).services;
    expect(Object.keys(resolved).sort()).toEqual([...services].sort());
    const networks = (name: string): readonly string[] => Object.keys(resolved[name]?.networks ?? {});
    for (const name of ['spark-master', 'spark-worker-1'])
      expect(networks(name).some(network => networks('postgres').includes(network))).toBe(true);
    const ports = Object.values(resolved).flatMap(service => service.ports ?? []);
    expect(new Set(ports.map(({ published }) => published)).size).toBe(ports.length);
  });

  await test.step('it starts, and every service is well', async () => {
    await page.getByRole('button', { name: 'Close the list of problems' }).click();
    await window.run.click();
    for (const name of services)
      await expect(window.service(name, 'healthy')).toBeVisible({ timeout: 150_000 });
  });

  await runSparkJob(page, { workers: 1, tasks: 200 });

  await test.step('Stop', async () => {
    await window.stop.click();
    await expect(window.service('spark-master', 'stopped')).toBeVisible({ timeout: 90_000 });
  });
});
