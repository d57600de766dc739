import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { composeLeftovers, removeComposeProject } from '../support/compose-leftovers.ts';
import { docker } from '../support/docker.ts';
import { readmeBlock } from '../support/readme-block.ts';
import { expect, test } from './support/app.ts';
import { avoidBusyPorts } from './support/free-ports.ts';
import { projectFile } from './support/project-file.ts';
import { windowOf } from './support/window.ts';

const canaries = { env: 'canary-in-env-4711', inline: 'canary-inline-0815' };
const lasting = ['postgres', 'pgadmin', 'airflow-webserver', 'airflow-scheduler', 'loader'];
const startLimit = 300_000;

test('Week 3: run, read on its cards, handed in without a secret, started elsewhere by its README', {
  tag: '@docker',
}, async ({ page, openApp }) => {
  test.setTimeout(900_000);
  const app = await openApp();
  const window = windowOf(page);
  const dialog = page.getByRole('dialog');

  await test.step('the stack of the gallery has six services', async () => {
    await window.example(/^Week 3/).click();
    for (const name of [...lasting, 'airflow-init']) await expect(window.service(name)).toBeVisible();
    await avoidBusyPorts(await projectFile(app));
  });

  await test.step('a secret of my own in .env, another one in the file itself', async () => {
    await page.getByRole('button', { name: /^File shown: / }).click();
    await page.getByRole('menuitemcheckbox', { name: /^\.env( |$)/ }).click();
    await page.getByRole('button', { name: 'Create .env from .env.example' }).click();
    await page.getByRole('button', { name: 'Show POSTGRES_PASSWORD' }).click();
    const password = page.getByRole('textbox', { name: 'POSTGRES_PASSWORD', exact: true });
    await password.fill(canaries.env);
    await password.press('Enter');

    await window.service('pgadmin').click();
    await window.tab('Settings').click();
    const inline = page.getByRole('textbox', { name: 'PGADMIN_DEFAULT_PASSWORD', exact: true });
    await inline.fill(canaries.inline);
    await inline.press('Enter');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByText(/· saved$/)).toBeVisible();
    const file = await projectFile(app);
    expect(await readFile(file, 'utf8')).toContain(canaries.inline);
    expect(await readFile(join(dirname(file), '.env'), 'utf8')).toContain(canaries.env);
  });

  await test.step('Run: every service becomes healthy, the set-up ends', async () => {
    await window.run.click();
    for (const name of lasting)
      await expect(window.service(name, 'healthy')).toBeVisible({ timeout: startLimit });
    await expect(window.service('airflow-init', 'done')).toBeVisible();
  });

  await test.step('the cards of Airflow show the heartbeat of the scheduler, DAGs and their runs', async () => {
    const scheduler = window.service('airflow-scheduler');
    await expect(window.service('airflow-webserver')).toContainText(/1 DAG(?!s)/, { timeout: 60_000 });
    await expect(scheduler).toContainText(/\d+ m?s since heartbeat/, { timeout: 60_000 });
    await expect(scheduler).toContainText(/1 DAG(?!s)/);
    await expect(scheduler, 'the DAG runs once at the start').toContainText(/[1-9]\d* (running|done)/, {
      timeout: 120_000,
    });
  });

  await test.step('Down keeps the data and makes room', async () => {
    await page.getByRole('button', { name: 'Project menu', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Down: / }).click();
    await dialog.getByRole('button', { name: 'Remove containers' }).click();
    await expect(window.run).toBeEnabled({ timeout: 120_000 });
    await expect(window.service('postgres', 'healthy')).toHaveCount(0);
  });

  const zip = await test.step('Hand in: all five deliverables are there, and the zip comes', async () => {
    await page.getByRole('button', { name: 'Hand in' }).click();
    await expect(dialog).toContainText('Everything is there.', { timeout: 60_000 });
    const week3 = dialog.getByRole('list', { name: 'Week 3, the five deliverables' }).getByRole('listitem');
    await expect(week3).toHaveCount(5);
    for (const line of [...(await week3.all()), ...(await generalLines())])
      await expect(line).toHaveAttribute('data-state', 'met');
    await dialog.getByRole('tab', { name: 'Contents' }).click();
    await expect(dialog).toContainText('the secret PGADMIN_DEFAULT_PASSWORD moved out of compose.yaml');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download zip' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    return readFile(await download.path());
  });

  const files = unzipSync(zip);
  await test.step('neither secret is in any file of it, nor in its name', () => {
    const names = Object.keys(files);
    for (const expected of ['README.md', 'compose.yaml', '.env.example', 'services/loader/Dockerfile'])
      expect(names).toContain(expected);
    expect(names).not.toContain('.env');
    for (const canary of Object.values(canaries))
      expect(
        Object.entries(files)
          .filter(([name, bytes]) => `${name}\n${strFromU8(bytes, true)}`.includes(canary))
          .map(([name]) => name),
      ).toEqual([]);
  });

  await test.step('unzipped elsewhere it starts by the commands of its README', async () => {
    await elsewhere(`${app.composeProject}-elsewhere`, files, (folder, compose) => {
      const ran = spawnSync('bash', ['-e'], {
        cwd: folder,
        input: readmeBlock(strFromU8(files['README.md'] ?? new Uint8Array()), 'bash'),
        encoding: 'utf8',
        timeout: startLimit + 120_000,
        env: { ...process.env, COMPOSE_PROJECT_NAME: compose },
      });
      expect(`${ran.status} ${ran.stderr.slice(-2000)}`).toMatch(/^0 /);
      const states = docker(
        'compose',
        '-p',
        compose,
        'ps',
        '-a',
        '--format',
        '{{.Service}} {{.State}} {{.Health}} {{.ExitCode}}',
      );
      expect(states.split('\n').sort()).toEqual(
        [...lasting.map(name => `${name} running healthy 0`), 'airflow-init exited  0'].sort(),
      );
      docker('compose', '-p', compose, '--project-directory', folder, 'down', '-v');
      expect(composeLeftovers(compose).filter(left => !left.startsWith('image '))).toEqual([]);
    });
  });

  async function generalLines() {
    return dialog.getByRole('list', { name: 'Every hand-in' }).getByRole('listitem').all();
  }
});

/** Writes the files of a zip into a folder of their own, with free ports as its README advises, and cleans up after. */
async function elsewhere(
  compose: string,
  files: Readonly<Record<string, Uint8Array>>,
  work: (folder: string, compose: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-elsewhere-'));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      if (name.endsWith('/')) continue;
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    await avoidBusyPorts(join(folder, 'compose.yaml'));
    work(folder, compose);
  } finally {
    removeComposeProject(compose);
    await rm(folder, { recursive: true, force: true });
  }
}
