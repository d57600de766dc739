import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { windowOf } from './support/window.ts';

/** Adds parts to the drawing by keyboard alone. */
async function addParts(page: Page, ...parts: readonly string[]): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search parts' });
  for (const part of parts) {
    await search.fill(part);
    await search.press('Enter');
  }
}

test('every dialog gives the focus back to what opened it', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  for (const opener of [/^Open a file/, /^Paste/, /^Glossary/]) {
    const button = page.getByRole('button', { name: opener });
    await button.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
  await window.example(/^PostgreSQL \+ pgAdmin/).press('Enter');
  const handIn = page.getByRole('button', { name: 'Hand in' });
  await handIn.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Hand in' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(handIn).toBeFocused();
  const menu = page.getByRole('button', { name: 'Project menu' });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Glossary' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

test('on the canvas the focus stays at work: after a new name, a removal, a connection with one choice', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  await window.example(/^Empty stack/).press('Enter');
  await addParts(page, 'PostgreSQL', 'pgAdmin');
  const pgadmin = window.service('pgadmin');

  await pgadmin.press('c');
  const choice = page.getByText('Arrows choose, Enter connects, Escape cancels').first();
  await expect(choice).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(choice).toBeVisible();
  await page.keyboard.press('Escape');

  await window.service('postgres').press('F2');
  await page.keyboard.type('db');
  await page.keyboard.press('Enter');
  await expect(window.service('db')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(window.service('postgres')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(window.service('db')).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(window.service('db')).toHaveCount(0);
  await expect(page.locator('.react-flow__node:focus')).toHaveCount(1);
});

test('the list of problems takes the focus and gives it back', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  await window.example(/^Connection refused/).press('Enter');
  await window.problems.press('Enter');
  await expect(page.getByRole('button', { name: /^Error: / })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(window.problems).toBeFocused();
});

test('who asks the system for less motion gets none', async ({ page, openApp }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openApp();
  const card = windowOf(page).example(/^Empty stack/);
  await expect(card).toHaveCSS('transition-duration', '0s');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(card).not.toHaveCSS('transition-duration', '0s');
});

test('presenting gives the focus back to its button', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  await window.example(/^Empty stack/).press('Enter');
  const present = page.getByRole('button', { name: 'Present', exact: true });
  await present.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Presenting' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(present).toBeFocused();
});
