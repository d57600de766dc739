import { expect, test } from './support/app.ts';
import { avoidBusyPorts } from './support/free-ports.ts';
import { projectFile } from './support/project-file.ts';
import { runSparkJob } from './support/spark-job.ts';
import { windowOf } from './support/window.ts';

test('The Spark cluster: run it, submit a job, watch the executors inside the workers', {
  tag: '@docker',
}, async ({ page, openApp }) => {
  test.setTimeout(420_000);
  const app = await openApp();
  const window = windowOf(page);

  await test.step('the cluster of the gallery starts', async () => {
    await window.example(/^Spark cluster/).click();
    await expect(window.service('spark-master')).toBeVisible();
    await avoidBusyPorts(await projectFile(app));
    await window.run.click();
    await expect(window.service('spark-master', '(healthy|running)')).toBeVisible({ timeout: 120_000 });
  });

  await runSparkJob(page, { workers: 2, tasks: 400 });

  await test.step('Stop', async () => {
    await window.stop.click();
    await expect(window.service('spark-master', 'stopped')).toBeVisible({ timeout: 90_000 });
  });
});
