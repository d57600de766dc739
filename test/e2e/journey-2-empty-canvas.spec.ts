import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { expect, test } from './support/app.ts';
import { dragConnection, dropPart, renameNode } from './support/gestures.ts';
import { projectFile } from './support/project-file.ts';
import { windowOf, yamlText } from './support/window.ts';

test('From an empty canvas: drop, connect, mount, join, rename, and undo it all to the empty file', async ({
  page,
  openApp,
}) => {
  const app = await openApp();
  const window = windowOf(page);
  await window.example(/^Empty stack/).click();
  await expect(window.canvas).toBeVisible();
  await expect(window.yaml).toContainText('services: {}');

  const file = await projectFile(app);
  const empty = await readFile(file);
  const save = async (): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByText(/· saved$/)).toBeVisible();
  };

  /** The text after each step of the history, the empty file first. */
  const history = [await yamlText(page)];
  const step = (title: string, act: () => Promise<void>): Promise<void> =>
    test.step(title, async () => {
      await act();
      const text = await yamlText(page);
      expect(text, 'the step is seen in the file').not.toBe(history.at(-1));
      history.push(text);
    });
  const stack = async (): Promise<unknown> => load(await yamlText(page));

  await step('drag pgAdmin in', async () => {
    await dropPart(page, 'pgAdmin', { x: 560, y: 120 });
    await expect(window.service('pgadmin')).toBeVisible();
    await expect(window.yaml).toContainText('image: dpage/pgadmin4:8');
  });

  await step('drag PostgreSQL in', async () => {
    await dropPart(page, 'PostgreSQL', { x: 200, y: 320 });
    await expect(window.service('postgres')).toBeVisible();
    await expect(window.yaml).toContainText('image: postgres:16');
  });

  await step('connect them: pgAdmin waits until PostgreSQL is healthy', async () => {
    await dragConnection(page, window.service('pgadmin'), window.service('postgres'), /pgadmin.*postgres/i);
    await expect(window.yaml).toContainText('condition: service_healthy');
    expect(await stack()).toMatchObject({
      services: { pgadmin: { depends_on: { postgres: { condition: 'service_healthy' } } } },
    });
  });

  const question = page.getByRole('dialog');
  await step('drag a volume onto PostgreSQL', async () => {
    await dropPart(page, 'Volume', window.service('postgres'));
    await expect(window.volume('data')).toBeVisible();
    await expect(question).toBeVisible();
  });
  await step('its own data has a volume already, so the canvas asks for another folder', async () => {
    await question.getByRole('textbox').fill('/backup');
    await question.getByRole('textbox').press('Enter');
    await expect(question).toBeHidden();
    await expect(window.yaml).toContainText('data:/backup');
  });

  await step('drag a network in', async () => {
    await dropPart(page, 'Network', { x: 560, y: 460 });
    await expect(window.network('network')).toBeVisible();
  });
  await step('PostgreSQL joins it', async () => {
    await dragConnection(
      page,
      window.service('postgres'),
      window.network('network').locator('.region-label'),
      /postgres.*network/i,
    );
    await expect(window.yaml).toContainText('- network');
  });
  await step('pgAdmin joins it', async () => {
    await dragConnection(
      page,
      window.service('pgadmin'),
      window.network('network').locator('.region-label'),
      /pgadmin.*network/i,
    );
    await expect.poll(stack).toMatchObject({
      services: { postgres: { networks: ['network'] }, pgadmin: { networks: ['network'] } },
    });
  });

  await step('rename PostgreSQL: what refers to it follows', async () => {
    await renameNode(page, window.service('postgres'), 'db');
    await expect(window.service('db')).toBeVisible();
    await expect(window.service('postgres')).toHaveCount(0);
    await expect.poll(stack).toMatchObject({
      services: {
        db: { image: 'postgres:16' },
        pgadmin: { depends_on: { db: { condition: 'service_healthy' } } },
      },
    });
  });
  await step('rename the network: its members follow', async () => {
    await renameNode(page, window.network('network'), 'red_bigdata');
    await expect.poll(stack).toMatchObject({
      networks: { red_bigdata: null },
      services: { db: { networks: ['red_bigdata'] }, pgadmin: { networks: ['red_bigdata'] } },
    });
  });

  await test.step('undo all of it, step by step, to the empty file', async () => {
    await save();
    expect((await readFile(file)).equals(empty)).toBe(false);
    await window.canvas.focus();
    for (const before of history.slice(0, -1).reverse()) {
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => yamlText(page)).toBe(before);
    }
    await expect(page.getByRole('group', { name: /, (service|volume|network)/ })).toHaveCount(0);
    await save();
    expect((await readFile(file)).equals(empty), 'byte for byte').toBe(true);
  });

  await test.step('and redo it all', async () => {
    for (const after of history.slice(1)) {
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect.poll(() => yamlText(page)).toBe(after);
    }
    await expect(window.service('db')).toBeVisible();
  });
});
