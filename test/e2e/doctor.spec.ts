import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { load } from 'js-yaml';
import { expect, test } from './support/app.ts';
import { pasteText } from './support/paste-text.ts';
import { windowOf, yamlText } from './support/window.ts';

/** The two examples of the course one after the other, as its page prints them: without indentation. */
const course = new URL('../shared/doctor/cases/yaml-lost-indentation.course/bad.yaml', import.meta.url);

test('The course text: rebuilt, diagnosed, mended one by one and all at once, undone', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  const problems = page.getByRole('list', { name: 'Problems' });
  const dialog = page.getByRole('dialog');
  const pasted = await readFile(course, 'utf8');

  await test.step('pasted on the start page it is shown beside its rebuilt form', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await pasteText(page, pasted);
    await expect(dialog).toContainText('This text has lost its indentation');
    await expect(dialog.getByRole('region', { name: 'As pasted' })).toContainText('POSTGRES_USER: alumno');
    await expect(dialog.getByRole('region', { name: 'Rebuilt' })).toContainText('spark-worker-1:');
    await dialog.getByRole('button', { name: 'Use the rebuilt text' }).click();
  });

  await test.step('it becomes the capstone: four services, a network, a volume', async () => {
    for (const name of ['postgres', 'pgadmin', 'spark-master', 'spark-worker-1'])
      await expect(window.service(name)).toBeVisible();
    expect(load(await yamlText(page))).toMatchObject({
      services: {
        postgres: { networks: ['red_bigdata'] },
        'spark-worker-1': { depends_on: ['spark-master'] },
      },
      volumes: { pgdata: null },
    });
  });

  await test.step('what stops it is listed first, with a word for how bad it is', async () => {
    const errors = problems.getByRole('listitem').filter({ hasText: 'Error' });
    await expect(errors).toHaveCount(3);
    await expect(problems.getByRole('listitem').first()).toContainText('Error');
    for (const title of ['pgAdmin has no login', 'Two services want the same port', 'They share no network'])
      await expect(errors.filter({ hasText: title })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Problems: 3 errors/ })).toBeVisible();
  });

  await test.step('Why explains it in place', async () => {
    await entry(problems, 'Two services want the same port').getByRole('button', { name: /^Why/ }).click();
    await expect(problems).toContainText('A port of your computer is a door');
  });

  await test.step('an entry leads to its line and its cards', async () => {
    await entry(problems, 'Two services want the same port').getByRole('button').first().click();
    await expect(page.locator('.cm-activeLine')).toContainText('8080');
    await expect(page.locator('.cm-lintRange-error', { hasText: '8080' }).first()).toBeVisible();
  });

  await test.step('the mark of a card counts its findings and lists them alone', async () => {
    await window
      .service('pgadmin')
      .getByRole('button', { name: /^pgadmin: .*2 errors/ })
      .click();
    await expect(entry(problems, 'pgAdmin has no login')).toBeVisible();
    await expect(problems).not.toContainText('A password stands in the file');
    await page.getByRole('button', { name: 'Show all problems' }).click();
    await expect(problems).toContainText('A password stands in the file');
  });

  const before = await yamlText(page);
  await test.step('a fix shows its lines first, and cancelling changes nothing', async () => {
    await entry(problems, 'Two services want the same port').getByRole('button', { name: /^Fix/ }).click();
    await expect(row(dialog, 'removed')).toHaveText(['- "8080:80"']);
    await expect(row(dialog, 'added')).toHaveText(['- "8081:80"']);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await yamlText(page)).toBe(before);
  });

  await test.step('Enter applies it; only its line changes; undo takes it back', async () => {
    await entry(problems, 'Two services want the same port').getByRole('button', { name: /^Fix/ }).click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(entry(problems, 'Two services want the same port')).toHaveCount(0);
    expect(await yamlText(page)).toBe(before.replace('"8080:80"', '"8081:80"'));
    await page
      .getByRole('region', { name: /Notifications/ })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(entry(problems, 'Two services want the same port')).toBeVisible();
    expect(await yamlText(page)).toBe(before);
  });

  await test.step('fixing all shows every file first; the secrets of .env are hidden until asked for', async () => {
    await page.getByRole('button', { name: /^Fix \d+ at once/ }).click();
    const env = dialog.getByRole('region', { name: 'Changes of .env', exact: true });
    await expect(env).toContainText('POSTGRES_PASSWORD=••••');
    await expect(env).not.toContainText('bigdata2026');
    await env.getByRole('button', { name: 'Show values' }).click();
    await expect(env).toContainText('POSTGRES_PASSWORD=bigdata2026');
  });

  await test.step('then nothing is left to mend, and one undo takes all of it back', async () => {
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('button', { name: 'Problems: Nothing to mend' })).toBeVisible();
    await expect(window.yaml).toContainText('condition: service_healthy');
    await expect(window.service('pgadmin').locator('.card-problem')).toHaveCount(0);
    await window.canvas.press('Control+z');
    await expect(page.getByRole('button', { name: /^Problems: 3 errors/ })).toBeVisible();
    expect(await yamlText(page)).toBe(before);
  });
});

test('Run asks about the errors before it starts anything @docker', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  const problems = page.getByRole('list', { name: 'Problems' });
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await pasteText(page, await readFile(course, 'utf8'));
  await dialog.getByRole('button', { name: 'Use the rebuilt text' }).click();
  await expect(page.getByRole('button', { name: /^Problems: 3 errors/ })).toBeVisible();
  await window.run.click();
  await expect(dialog).toContainText('These will stop it');
  await dialog.getByRole('button', { name: 'Show problems' }).click();
  await expect(problems).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(problems).toHaveCount(0);
});

test('The two examples pasted one after the other, over the drawing and into the file', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  const dialog = page.getByRole('dialog');
  const pasted = await readFile(course, 'utf8');
  const second = pasted.indexOf('services:', 1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await pasteText(page, pasted.slice(0, second));
  await dialog.getByRole('button', { name: 'Use the rebuilt text' }).click();
  await expect(window.service('postgres')).toBeVisible();
  const first = await yamlText(page);

  await pasteText(page, pasted.slice(second), window.yaml);
  await dialog.getByRole('button', { name: 'Add its services' }).click();
  await expect(window.service('spark-worker-1')).toBeVisible();
  const both = await yamlText(page);
  for (const line of first.split('\n')) expect(both).toContain(line);
  expect(load(both)).toMatchObject({
    services: { postgres: {}, pgadmin: {}, 'spark-master': {}, 'spark-worker-1': {} },
  });
  await expect(page.getByRole('button', { name: /^Problems: 3 errors/ })).toBeVisible();
});

function entry(problems: Locator, title: string): Locator {
  return problems.getByRole('listitem').filter({ hasText: title });
}

/** The lines of a difference that are added or removed. */
function row(dialog: Locator, kind: 'added' | 'removed'): Locator {
  return dialog.locator(`tr[data-kind="${kind}"] .diff-text`);
}
