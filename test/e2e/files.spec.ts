import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docker } from '../support/docker.ts';
import { expect, test } from './support/app.ts';

const example = join(import.meta.dirname, '../../resources/examples/week3');

async function inCopyOfWeek3(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-files-'));
  try {
    await cp(example, folder, { recursive: true });
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function show(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: /^File shown: / }).click();
  await page
    .getByRole('menuitemcheckbox', { name: new RegExp(`^${file.replaceAll('.', '\\.')}(?:$| )`) })
    .click();
}

async function save(page: Page, folder: string, file: string): Promise<string> {
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/· saved/)).toBeVisible();
  return readFile(join(folder, file), 'utf8');
}

test('an env file is made, its secrets are masked, and a value changes one line', async ({
  page,
  openApp,
}) => {
  await inCopyOfWeek3(async folder => {
    await openApp(folder);
    await show(page, '.env');
    await page.getByRole('button', { name: 'Create .env from .env.example' }).click();

    const password = page.getByRole('textbox', { name: 'POSTGRES_PASSWORD', exact: true });
    await expect(page.locator('input[aria-label="POSTGRES_PASSWORD"]')).toHaveAttribute('type', 'password');
    await page.getByRole('button', { name: 'Show POSTGRES_PASSWORD' }).click();
    await expect(password).toHaveValue('bigdata2026');
    await password.fill('my #1 secret');
    await password.press('Enter');

    const before = await readFile(join(example, '.env.example'), 'utf8');
    const after = await save(page, folder, '.env');
    expect(after).toBe(before.replace('POSTGRES_PASSWORD=bigdata2026', "POSTGRES_PASSWORD='my #1 secret'"));

    await page.getByRole('button', { name: 'Remove the variable AIRFLOW_USER' }).click();
    await page.getByRole('button', { name: 'Add AIRFLOW_USER to the file' }).click();
    expect((await save(page, folder, '.env')).split('\n').at(-2)).toBe('AIRFLOW_USER=admin');

    await page.getByRole('radio', { name: 'Text' }).click();
    await expect(page.getByRole('textbox', { name: '.env', exact: true })).toContainText("'my #1 secret'");
    await show(page, 'compose.yaml');
    await expect(page.getByRole('textbox', { name: 'YAML' })).toContainText('x-airflow-env');
    await expect(page.getByRole('group', { name: /^postgres, service/ })).not.toContainText('secret');
  });
});

test('a Dockerfile is changed by its form, from the settings of its service, and undone', async ({
  page,
  openApp,
}) => {
  await inCopyOfWeek3(async folder => {
    const name = 'services/loader/Dockerfile';
    const before = await readFile(join(folder, name), 'utf8');
    await openApp(folder);
    await page.getByRole('group', { name: /^loader, service/ }).click();
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByRole('button', { name: `Open ${name}` }).click();

    const builder = page.getByRole('region', { name: 'Stage 1' });
    await expect(builder).toContainText('only for building');
    await expect(page.getByRole('region', { name: 'Stage 2' })).toContainText('becomes the image');
    await builder.getByRole('textbox', { name: 'Stage name' }).fill('packages');
    await builder.getByRole('textbox', { name: 'Stage name' }).press('Enter');
    expect(await save(page, folder, name)).toBe(
      before.replace('AS builder', 'AS packages').replace('--from=builder', '--from=packages'),
    );

    const runtime = page.getByRole('region', { name: 'Stage 2' });
    await runtime.getByRole('button', { name: 'Add a step to stage 2' }).click();
    await runtime.getByRole('combobox', { name: 'Instruction' }).fill('label');
    await runtime.getByRole('textbox', { name: 'What it does' }).fill('course=week3');
    await runtime.getByRole('textbox', { name: 'What it does' }).press('Enter');
    expect(await save(page, folder, name)).toContain('CMD ["python", "main.py"]\nLABEL course=week3\n');

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await save(page, folder, name)).toBe(before);
  });
});

test('each step shows the size of its layer once the image is built', { tag: '@docker' }, async ({
  page,
  openApp,
}) => {
  await inCopyOfWeek3(async folder => {
    const dockerfile =
      'FROM debian:bookworm-slim\nCOPY . /app\nRUN head -c 3145728 /dev/zero > /big\nCMD ["true"]\n';
    await writeFile(join(folder, 'compose.yaml'), 'services:\n  app:\n    build: .\n');
    await writeFile(join(folder, 'Dockerfile'), dockerfile);
    const { composeProject: project } = await openApp(folder);
    await show(page, 'Dockerfile');
    await expect(page.getByText('Not built yet.')).toBeVisible();

    docker('compose', '--project-name', project, '--project-directory', folder, 'build', '--quiet');
    await show(page, 'compose.yaml');
    await show(page, 'Dockerfile');
    const image = page.getByRole('region', { name: 'Image' });
    await expect(image).toContainText(`${project}-app:latest`);
    await expect(image).toContainText('3 steps');
    const run = page
      .getByRole('region', { name: 'Stage 1' })
      .getByRole('listitem')
      .filter({ hasText: /^RUN/ });
    await expect(run).toContainText('3 MiB');

    await page.getByRole('textbox', { name: 'RUN in line 3' }).fill('true');
    await page.getByRole('textbox', { name: 'RUN in line 3' }).press('Enter');
    await expect(page.getByText('The file has changed since this image was built')).toBeVisible();
  });
});
