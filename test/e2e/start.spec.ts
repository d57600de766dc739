import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { windowOf, yamlText } from './support/window.ts';

/** Pastes a text where the focus is, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

/** Drops files onto the middle of the window. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(dropped => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(dropped)) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

test('the gallery shows drawings, and one becomes a project that is listed afterwards', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  const card = window.example(/^PostgreSQL \+ pgAdmin/);
  await expect(card.locator('svg.miniature')).toBeVisible();
  await card.click();
  await expect(window.service('postgres')).toBeVisible();
  await page
    .getByRole('button', { name: 'Back to the start page' })
    .or(page.locator('.bar-home'))
    .first()
    .click();
  const recent = page.getByRole('list', { name: 'Recent' });
  await expect(recent.getByRole('listitem')).toHaveCount(1);
  await recent.getByRole('button', { name: /^Take .+ off this list/ }).click();
  await expect(recent.getByRole('listitem')).toHaveCount(0);
});

test('a pasted docker run line is shown as a service, becomes a stack, and a second one joins it', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  await expect(window.example(/^Empty stack/)).toBeVisible();
  await paste(page, 'docker run -d --rm --name web -p 8080:80 nginx:1.27');
  const dialog = page.getByRole('dialog', { name: 'From docker run' });
  await expect(dialog.getByRole('textbox', { name: 'Compose file' })).toHaveValue(
    /web:\n {4}image: nginx:1.27/,
  );
  await expect(dialog.getByText('--rm has no place in the file')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make a new stack' }).click();
  await expect(window.service('web')).toBeVisible();
  await window.canvas.click({ position: { x: 20, y: 20 } });
  await paste(page, 'docker run --name web -v data:/data redis:7');
  await dialog.getByRole('button', { name: 'Add to this stack' }).click();
  await expect(window.service('web-2')).toBeVisible();
  await expect(window.volume('data')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(window.service('web-2')).toBeHidden();
  expect(await yamlText(page)).toContain('web:');
});

test('dropped files are copied into a folder of their own and opened', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  await expect(window.example(/^Empty stack/)).toBeVisible();
  await drop(page, { 'lab.yml': 'services:\n  db:\n    image: postgres:16\n', '.env': 'A=1\n' });
  const dialog = page.getByRole('dialog', { name: 'Bring this in' });
  await expect(dialog.getByRole('listitem')).toHaveText([/compose\.yaml/, /\.env/]);
  await dialog.getByRole('textbox', { name: 'Name of the new folder' }).fill('my lab');
  await dialog.getByRole('button', { name: 'Copy and open' }).click();
  await expect(window.service('db')).toBeVisible();
  await expect(page.locator('.bar-file')).toHaveAttribute('title', /my-lab.compose\.yaml$/);
});

test('what cannot be opened is said in one message with a next step', async ({ page, openApp }) => {
  await openApp();
  await expect(windowOf(page).example(/^Empty stack/)).toBeVisible();
  await drop(page, { 'notes.txt': 'milk, bread' });
  await expect(page.getByRole('alert')).toContainText(
    'notes.txt is not a Compose file. A Compose file is called',
  );
  await drop(page, { 'photo.png': 'a\u0000b' });
  await expect(page.getByRole('alert')).toContainText('photo.png is not a text file');
});

test('the language switches and is remembered; the glossary speaks it', async ({ page, openApp }) => {
  await openApp();
  await page.getByRole('button', { name: 'Language: English. Switch to Spanish' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dibuja un stack');
  expect(await page.evaluate(() => localStorage.getItem('drawbridge.language'))).toBe('es');
  await page.getByRole('button', { name: 'Glosario' }).click();
  await page.getByRole('searchbox', { name: 'Buscar un término' }).fill('particion');
  await expect(page.getByRole('term').first()).toHaveText('Partición');
});
