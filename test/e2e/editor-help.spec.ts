import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

const source = `# the course's database
services:
  postgres:
    image: postgres:16
    volumes:
      - pgdata:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready"]
  web:
    image: python:3.11-slim
`;

let folder: string;
let file: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawbridge-help-'));
  file = join(folder, 'compose.yaml');
  await writeFile(file, source);
});
test.afterEach(async () => rm(folder, { recursive: true, force: true }));

const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const option = (page: Page, name: string) => suggestions(page).getByRole('option', { name, exact: true });

async function atTheEnd(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'YAML' }).click();
  await page.keyboard.press('Control+End');
}

test('typing, completing by keyboard and by mouse, and reading what a key is', async ({ page, openApp }) => {
  await openApp(file);
  await atTheEnd(page);

  // A key by keyboard: its values follow at once.
  await page.keyboard.type('    rest');
  await expect(option(page, 'restart')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.cm-completionInfo')).toContainText('What happens when the container ends');
  await page.keyboard.press('Tab');
  await expect(option(page, 'unless-stopped')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option(page, 'always')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(suggestions(page)).toBeHidden();
  await page.keyboard.press('Enter');

  // A key by mouse, then the other services.
  await page.keyboard.type('dep');
  await option(page, 'depends_on').click();
  await option(page, 'postgres').click();
  await page.keyboard.press('Control+s');
  await expect
    .poll(() => readFile(file, 'utf8'), { timeout: 20_000 })
    .toBe(`${source}    restart: always\n    depends_on:\n      - postgres`);

  // What a key is, where it stands.
  await page.locator('.cm-line', { hasText: 'healthcheck' }).getByText('healthcheck').hover();
  const card = page.locator('.cm-key-card');
  await expect(card).toContainText('whether the service really works');
  await expect(card).toContainText('Takes: a block of keys');
  await card.getByRole('button', { name: 'Glossary: Healthcheck' }).click();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('Healthcheck');
});

test('what is typed in full is a new line with Enter, and Escape leaves the text alone', async ({
  page,
  openApp,
}) => {
  await openApp(file);
  await atTheEnd(page);
  await page.keyboard.type('    hostname: web');
  await page.keyboard.press('Enter');
  await page.keyboard.type('restart: always');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ima');
  await expect(suggestions(page)).toBeHidden();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('res');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await expect
    .poll(() => readFile(file, 'utf8'), { timeout: 20_000 })
    .toBe(`${source}    hostname: web\n    restart: always\n    res`);
});

test('a value of the wrong form is said in the text, and mended there', async ({ page, openApp }) => {
  await openApp(file);
  await atTheEnd(page);
  await page.keyboard.type('    stop_grace_period: 30');
  await page.locator('.cm-lintRange-error', { hasText: '30' }).hover();
  const mark = page.locator('.cm-diagnostic', { hasText: 'a time with its unit' });
  await expect(mark).toBeVisible();
  await mark.getByRole('button', { name: /Fix…/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('textbox', { name: 'YAML' })).toContainText('stop_grace_period: 30s');
});
