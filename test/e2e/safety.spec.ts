import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/words/words.ts';
import { expect, test } from './support/app.ts';
import { whyNotBound } from './support/running-app.ts';
import { windowOf, yamlText } from './support/window.ts';

const { t } = createWords('en');
const file = 'compose.yaml';
const compose = `# my stack
services:
  web:
    image: nginx:1.27
    restart: always

  # a gap, so that changes at both ends stay apart

  db:
    image: postgres:16
`;

/** A folder with a Compose file (and more), gone when the work is done. */
async function inProject(
  work: (folder: string) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-safety-'));
  try {
    for (const [name, text] of Object.entries({ [file]: compose, ...files }))
      await writeFile(join(folder, name), text);
    await work(folder);
  } finally {
    await chmod(folder, 0o755);
    await rm(folder, { recursive: true, force: true });
  }
}

const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true });
const saved = (page: Page) => page.getByText(/· saved$/);
const unsaved = (page: Page) => page.getByText(/· not saved yet$/);

/** Types at the end of the Compose file's first line. */
async function typeInFirstLine(page: Page, text: string): Promise<void> {
  await windowOf(page).yaml.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();

test('a crash with unsaved text and a note: both are there again; discarded, and brought back by undo', async ({
  page,
  openApp,
}) => {
  await inProject(async folder => {
    const before = await openApp(folder);
    const note = page.getByRole('group', { name: 'Ask about volumes, note' });
    await expect(windowOf(page).service('web')).toBeVisible();
    await typeInFirstLine(page, ' of week 3');
    await windowOf(page).canvas.click({ position: { x: 60, y: 60 } });
    await page.keyboard.press('n');
    await page.keyboard.type('Ask about volumes');
    await page.keyboard.press('Escape');
    await expect(note).toBeVisible();
    // What the window has shown for a moment is in the log: see the README of electron/projects.
    await page.waitForTimeout(1000);
    await before.kill();
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose);

    await openApp(folder, { home: before.home });
    await expect(page.getByRole('status').filter({ hasText: t('projects.restored.text') })).toBeVisible();
    await expect(windowOf(page).yaml).toContainText('# my stack of week 3');
    await expect(note).toBeVisible();
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose);

    await button(page, 'projects.restored.discard').click();
    await expect(page.getByText(t('projects.restored.text'))).toHaveCount(0);
    await expect(note).toHaveCount(0);
    expect(await yamlText(page)).toBe(compose);
    await expect(saved(page)).toBeVisible();

    await undo(page);
    await expect(note).toBeVisible();
    await expect(windowOf(page).yaml).toContainText('# my stack of week 3');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(saved(page)).toBeVisible();
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose.replace('stack', 'stack of week 3'));
  });
});

test('a file changed on disk elsewhere than here is merged without a question', async ({ page, openApp }) => {
  await inProject(async folder => {
    await openApp(folder);
    await typeInFirstLine(page, ', mine');
    await expect(unsaved(page)).toBeVisible();
    await writeFile(join(folder, file), compose.replace('postgres:16', 'postgres:17'));
    await expect(windowOf(page).yaml).toContainText('postgres:17');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+s');
    await expect(saved(page)).toBeVisible();
    expect(await readFile(join(folder, file), 'utf8')).toBe(
      compose.replace('stack', 'stack, mine').replace('postgres:16', 'postgres:17'),
    );
  });
});

test('files changed in the same line: the difference, file by file, and each side taken once', async ({
  page,
  openApp,
}) => {
  const environment = 'PASSWORD=first-secret\n';
  await inProject(
    async folder => {
      await openApp(folder);
      await typeInFirstLine(page, ', mine');
      await page.getByRole('button', { name: /^File shown: / }).click();
      await page.getByRole('menuitemcheckbox', { name: '.env', exact: true }).click();
      await page.getByRole('button', { name: 'Show PASSWORD' }).click();
      const password = page.getByRole('textbox', { name: 'PASSWORD', exact: true });
      await password.fill('my-secret');
      await password.press('Enter');
      await writeFile(join(folder, file), compose.replace('stack', 'stack, theirs'));
      await writeFile(join(folder, '.env'), 'PASSWORD=their-secret\n');
      await expect(page.getByRole('alert')).toContainText(
        t('app.conflict.text', { count: 2, files: 'compose.yaml, .env' }),
      );

      const choice = page.getByRole('dialog');
      await test.step('Save asks instead of failing; Escape leaves everything as it is', async () => {
        await page.keyboard.press('ControlOrMeta+s');
        await expect(choice).toContainText(t('app.conflict.title', { file }));
        await page.keyboard.press('Escape');
        await expect(choice).toHaveCount(0);
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await readFile(join(folder, file), 'utf8')).toContain('theirs');
      });

      await test.step('the difference says which side is whose', async () => {
        await page.keyboard.press('ControlOrMeta+s');
        await expect(choice).toContainText(t('app.conflict.turn', { at: 1, count: 2 }));
        await expect(choice.locator('tr[data-kind=removed]')).toContainText('# my stack, mine');
        await expect(choice.locator('tr[data-kind=added]')).toContainText('# my stack, theirs');
      });

      await test.step('the file’s, by keyboard; then mine, with values of .env hidden', async () => {
        await button(page, 'app.conflict.disk').focus();
        await page.keyboard.press('Enter');
        await expect(choice).toContainText(t('app.conflict.title', { file: '.env' }));
        await expect(choice).toContainText(t('app.conflict.turn', { at: 2, count: 2 }));
        await expect(choice).toContainText('PASSWORD=');
        await expect(choice).not.toContainText('secret');
        await button(page, 'app.conflict.ours').click();
        await expect(choice).toHaveCount(0);
        await expect(page.getByRole('alert')).toHaveCount(0);
      });

      await test.step('the save goes on; undo brings back what was given up', async () => {
        await expect(saved(page)).toBeVisible();
        expect(await readFile(join(folder, file), 'utf8')).toBe(compose.replace('stack', 'stack, theirs'));
        expect(await readFile(join(folder, '.env'), 'utf8')).toBe('PASSWORD=my-secret\n');
        await undo(page);
        await page.keyboard.press('ControlOrMeta+s');
        await expect
          .poll(() => readFile(join(folder, file), 'utf8'))
          .toBe(compose.replace('stack', 'stack, mine'));
      });
    },
    { '.env': environment },
  );
});

test('a file deleted on disk stays open, is said, and Save writes it again', async ({ page, openApp }) => {
  await inProject(async folder => {
    await openApp(folder);
    await expect(windowOf(page).service('web')).toBeVisible();
    await rm(join(folder, file));
    await expect(page.getByRole('alert')).toContainText(t('projects.missing', { count: 1, files: file }));
    await expect(windowOf(page).service('web')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose);
  });
});

test('a board changed on disk moves the cards, and leaves unsaved text alone', async ({ page, openApp }) => {
  const board = (x: number): string =>
    JSON.stringify({ version: 1, positions: { 'service:web': { x, y: 0 }, 'service:db': { x: 0, y: 300 } } });
  await inProject(
    async folder => {
      await openApp(folder);
      const place = async (): Promise<string> =>
        (await page.locator('[data-id="service:web"]').getAttribute('style')) ?? '';
      await expect.poll(place).toContain('translate(40px');
      await typeInFirstLine(page, ', mine');
      await writeFile(join(folder, 'compose.board.json'), board(480));
      await expect.poll(place).toContain('translate(480px');
      await expect(windowOf(page).yaml).toContainText('# my stack, mine');
      await expect(page.getByRole('alert')).toHaveCount(0);
    },
    { 'compose.board.json': board(40) },
  );
});

test('a save into a folder that may not be written: one clear message, nothing lost, then saved', async ({
  page,
  openApp,
}) => {
  const missing = whyNotBound();
  test.skip(missing !== null, missing ?? '');
  await inProject(async folder => {
    await openApp(folder, { bound: true });
    await typeInFirstLine(page, ', mine');
    await expect(unsaved(page)).toBeVisible();
    await chmod(folder, 0o555);
    await page.keyboard.press('ControlOrMeta+s');
    const message = page.locator('[data-sonner-toast]');
    await expect(message).toHaveCount(1);
    await expect(message).toContainText('could not be written. Your changes are still here.');
    await expect(message).toContainText(t('projects.nextSteps.file-not-written'));
    await expect(windowOf(page).yaml).toContainText('# my stack, mine');
    await expect(unsaved(page)).toBeVisible();
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose);

    await chmod(folder, 0o755);
    await page.keyboard.press('ControlOrMeta+s');
    await expect(saved(page)).toBeVisible();
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose.replace('stack', 'stack, mine'));
  });
});

test('a read-only file is said to be one, and no gesture replaces it', async ({ page, openApp }) => {
  const missing = whyNotBound();
  test.skip(missing !== null, missing ?? '');
  await inProject(async folder => {
    await chmod(join(folder, file), 0o444);
    await openApp(folder, { bound: true });
    await expect(page.getByText(t('projects.readOnly', { file }))).toBeVisible();
    await windowOf(page).service('web').focus();
    await page.keyboard.press('Delete');
    await expect(unsaved(page)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.locator('[data-sonner-toast]').filter({ hasText: 'could not be written' })).toHaveCount(
      1,
    );
    expect(await readFile(join(folder, file), 'utf8')).toBe(compose);
  });
});
