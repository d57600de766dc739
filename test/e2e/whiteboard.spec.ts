import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { projectFile } from './support/project-file.ts';
import { windowOf } from './support/window.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Presses at the first place, moves through the others, lets go. */
async function draw(page: Page, [first, ...rest]: readonly Place[]): Promise<void> {
  if (!first) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

/** Places inside the canvas, by shares of its width and height. */
async function placesIn(page: Page): Promise<(x: number, y: number) => Place> {
  const box = await windowOf(page).canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  return (x, y) => ({ x: box.x + box.width * x, y: box.y + box.height * y });
}

/** Steps through the history until its button says that there is no more. */
async function untilDisabled(page: Page, button: string, keys: string): Promise<void> {
  const more = page.getByRole('button', { name: button });
  await expect(async () => {
    if (await more.isEnabled()) await page.keyboard.press(keys);
    await expect(more).toBeDisabled({ timeout: 300 });
  }).toPass();
}

/** True when anything is drawn on a canvas. */
function inked(canvas: Locator): Promise<boolean> {
  return canvas.evaluate(element => {
    if (!(element instanceof HTMLCanvasElement)) return false;
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
    return pixels?.some((value, at) => at % 4 === 3 && value > 0) ?? false;
  });
}

interface SavedBoard {
  readonly items?: Readonly<Record<string, { readonly kind: string; readonly text?: string }>>;
  readonly views?: Readonly<Record<string, { readonly name: string }>>;
}

async function savedBoard(compose: string): Promise<SavedBoard> {
  return JSON.parse(await readFile(join(dirname(compose), 'compose.board.json'), 'utf8')) as SavedBoard;
}

const kindsOf = ({ items = {} }: SavedBoard): readonly string[] =>
  Object.values(items)
    .map(({ kind }) => kind)
    .sort();

test('Whiteboard: ink, a note, an arrow; erased, undone, saved, there again; the file is not touched', async ({
  page,
  openApp,
}) => {
  const app = await openApp();
  const window = windowOf(page);
  await window.example(/PostgreSQL \+ pgAdmin/).click();
  await expect(window.service('postgres')).toBeVisible();
  const compose = await projectFile(app);
  const before = await readFile(compose);
  const at = await placesIn(page);
  const tools = page.getByRole('toolbar', { name: 'Whiteboard' });
  const save = async (): Promise<SavedBoard> => {
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByText(/· saved$/)).toBeVisible();
    return savedBoard(compose);
  };
  /** What the board's file holds, saved until it does: "saved" may still be said of what was before the last gesture. */
  const saved = (message?: string) =>
    expect.poll(async () => kindsOf(await save()), message === undefined ? {} : { message });
  const note = page.getByRole('group', { name: 'Where is the data?, note' });

  await test.step('a note by keyboard, with the cursor in it at once', async () => {
    const { x, y } = at(0.15, 0.2);
    await page.mouse.move(x, y);
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await page.keyboard.type('Where is the data?');
    await page.keyboard.press('Escape');
    await expect(note).toBeFocused();
  });

  await test.step('a note that nothing is written in is not there', async () => {
    await page.keyboard.press('Escape');
    await expect(window.canvas).toBeFocused();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toHaveCount(0);
    await expect(window.canvas).toBeFocused();
    await saved().toEqual(['note']);
  });

  await test.step('a text begun by its key goes where the drawing is pressed before the first letter', async () => {
    const { x, y } = at(0.6, 0.12);
    await page.keyboard.press('t');
    await page.mouse.click(x, y);
    await page.keyboard.type('Volumes outlive containers');
    await page.keyboard.press('Escape');
    const text = page.getByRole('group', { name: 'Volumes outlive containers, text' });
    await expect.poll(async () => Math.round((await text.boundingBox())?.x ?? 0)).toBe(Math.round(x));
    await page.keyboard.press('Delete');
    await expect(text).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(text).toBeVisible();
    await text.focus();
    await page.keyboard.press('Delete');
    await expect(text).toHaveCount(0);
  });

  await test.step('its colour; its letters shrink as more is written; undo in runs of typing', async () => {
    const letters = (): Promise<number> =>
      note.locator('p').evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize));
    const large = await letters();
    await note.focus();
    await page.keyboard.press('w');
    await tools.getByRole('button', { name: 'Blue' }).click();
    await expect(note).toHaveAttribute('data-colour', 'blue');
    await note.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' And what happens to it when the container is removed, or the volume with it?');
    await page.keyboard.press('Escape');
    const long = page.getByRole('group', { name: /Where is the data\? And what.*, note/ });
    const small = await long
      .locator('p')
      .evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(small).toBeLessThan(large);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(note).toBeVisible();
  });

  await test.step('arrow keys move it', async () => {
    await note.focus();
    const left = async (): Promise<number> => (await note.boundingBox())?.x ?? 0;
    const start = await left();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(left).toBeGreaterThan(start + 5);
    await page.keyboard.press('Escape');
  });

  await test.step('pen, highlighter, arrow', async () => {
    await page.keyboard.press('p');
    await expect(tools.getByRole('button', { name: 'Pen (P)' })).toHaveAttribute('aria-pressed', 'true');
    await draw(page, [at(0.3, 0.3), at(0.5, 0.35), at(0.6, 0.3)]);
    await page.keyboard.press('m');
    await draw(page, [at(0.3, 0.5), at(0.6, 0.5)]);
    await page.keyboard.press('a');
    await draw(page, [at(0.3, 0.65), at(0.5, 0.6)]);
    await saved().toEqual(['arrow', 'note', 'stroke', 'stroke']);
  });

  await test.step('the eraser takes whole strokes, each sweep is one step', async () => {
    await page.keyboard.press('e');
    await draw(page, [at(0.45, 0.2), at(0.45, 0.7)]);
    await saved().toEqual(['note']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await saved().toEqual(['arrow', 'note', 'stroke', 'stroke']);
  });

  await test.step('the laser leaves nothing', async () => {
    await page.keyboard.press('k');
    await draw(page, [at(0.2, 0.4), at(0.7, 0.4)]);
    await page.keyboard.press('Escape');
    await saved().toEqual(['arrow', 'note', 'stroke', 'stroke']);
  });

  await test.step('undo takes all of it back, redo brings it again', async () => {
    await window.canvas.focus();
    await untilDisabled(page, 'Undo (Ctrl+Z)', 'ControlOrMeta+z');
    await expect(note).toHaveCount(0);
    await saved().toEqual([]);
    await untilDisabled(page, 'Redo (Ctrl+Shift+Z)', 'ControlOrMeta+Shift+z');
    await expect(note).toBeVisible();
    await saved('the last step was the eraser').toEqual(['note']);
    await page.keyboard.press('ControlOrMeta+z');
    await saved().toEqual(['arrow', 'note', 'stroke', 'stroke']);
  });

  await test.step('it is there again after a reload', async () => {
    await page.reload();
    await page
      .getByRole('list', { name: 'Recent' })
      .getByRole('button', { name: /PostgreSQL|postgres/i })
      .first()
      .click();
    await expect(window.service('postgres')).toBeVisible();
    await expect(note).toBeVisible();
    expect(kindsOf(await savedBoard(compose))).toEqual(['arrow', 'note', 'stroke', 'stroke']);
  });
  expect((await readFile(compose)).equals(before), 'the Compose file, byte for byte').toBe(true);
});

test('Present: no panels, large letters, views by arrow keys, note, pen, laser, spotlight; Esc leaves', async ({
  page,
  openApp,
}) => {
  const app = await openApp();
  const window = windowOf(page);
  await window.example(/PostgreSQL \+ pgAdmin/).click();
  await expect(window.service('postgres')).toBeVisible();
  const compose = await projectFile(app);
  const before = await readFile(compose);
  const strip = page.getByRole('toolbar', { name: 'Presenting' });
  const step = strip.getByRole('status');
  const views = strip.getByRole('button', { name: 'Saved views' });
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  const postgres = window.service('postgres');
  const width = async (): Promise<number> => (await postgres.boundingBox())?.width ?? 0;

  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(strip).toBeVisible();
  await expect(window.yaml).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Catalogue' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toHaveCount(0);
  await expect(postgres).toBeVisible();

  await test.step('names of cards can be read from the last row', async () => {
    await expect
      .poll(async () => {
        const { zoomed, letters } = await postgres.locator('.node-name').evaluate(element => ({
          letters: Number.parseFloat(getComputedStyle(element).fontSize),
          zoomed: element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth,
        }));
        return letters * zoomed;
      })
      .toBeGreaterThanOrEqual(19.5);
  });

  await test.step('save the whole, then a view from nearby', async () => {
    await views.click();
    await dialog.getByRole('button', { name: 'Save this view' }).click();
    await dialog.getByRole('textbox').fill('Everything');
    await page.keyboard.press('Escape');
    const far = await width();
    await postgres.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -250);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeGreaterThan(far * 1.2);
    await views.click();
    await dialog.getByRole('button', { name: 'Save this view' }).click();
    await page.keyboard.press('Escape');
    await expect(step).toContainText('2 / 2');
  });

  await test.step('arrow keys and a remote step through them', async () => {
    const near = await width();
    await page.keyboard.press('ArrowLeft');
    await expect(step).toContainText('1 / 2');
    await expect(step).toContainText('Everything');
    await expect.poll(width).toBeLessThan(near * 0.9);
    await page.keyboard.press('PageDown');
    await expect(step).toContainText('2 / 2');
    await expect.poll(async () => Math.abs((await width()) - near)).toBeLessThan(3);
    await page.keyboard.press('ArrowRight');
    await expect(step).toContainText('2 / 2');
  });

  await test.step('a note, the pen and the laser work meanwhile; the laser fades and is not kept', async () => {
    const at = await placesIn(page);
    const wet = page.locator('canvas.board-ink').last();
    await page.keyboard.press('k');
    await draw(page, [at(0.3, 0.3), at(0.6, 0.4)]);
    await expect.poll(() => inked(wet), 'the laser points').toBe(true);
    await page.keyboard.press('p');
    await expect.poll(() => inked(wet), 'its trail has faded').toBe(false);
    await draw(page, [at(0.3, 0.6), at(0.6, 0.7)]);
    await page.keyboard.press('Escape');
    await expect(strip, 'Escape puts the pen away first').toBeVisible();
    const { x, y } = at(0.12, 0.85);
    await page.mouse.move(x, y);
    await page.keyboard.press('n');
    await page.keyboard.type('Who waits for whom?');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('group', { name: 'Who waits for whom?, note' })).toBeVisible();
    await expect(strip).toBeVisible();
  });

  await test.step('the spotlight dims all but what is selected', async () => {
    const button = strip.getByRole('button', { name: 'Spotlight on what is selected (S)' });
    const veil = page.locator('.spotlight path');
    await postgres.click();
    await page.keyboard.press('s');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(veil).toBeVisible();
    const isDimmed = async (node: Locator): Promise<boolean> =>
      veil.evaluate(
        (path, box) => {
          if (!(path instanceof SVGGeometryElement) || !box) return false;
          const place = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
          return path.isPointInFill(place.matrixTransform(path.getScreenCTM()?.inverse()));
        },
        await node.boundingBox(),
      );
    expect(await isDimmed(postgres)).toBe(false);
    expect(await isDimmed(window.service('pgadmin'))).toBe(true);
    await page.keyboard.press('s');
    await expect(veil).toHaveCount(0);
  });

  await test.step('the file beside the drawing', async () => {
    await page.keyboard.press('y');
    await expect(window.yaml).toBeVisible();
    await strip.getByRole('button', { name: 'File beside the drawing (Y)' }).click();
    await expect(window.yaml).toHaveCount(0);
  });

  await test.step('Run does nothing on a mere click', async () => {
    const run = strip.getByRole('button', { name: 'Run' });
    if (await run.isEnabled()) await run.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(window.progress).toHaveCount(0);
  });

  await page.keyboard.press('Escape');
  await expect(strip).toHaveCount(0);
  await expect(window.yaml).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(/· saved$/)).toBeVisible();
  const board = await savedBoard(compose);
  expect(kindsOf(board)).toEqual(['note', 'stroke']);
  expect(Object.values(board.views ?? {}).map(({ name }) => name)).toEqual(['Everything', 'View 2']);
  expect((await readFile(compose)).equals(before), 'the Compose file, byte for byte').toBe(true);
});
