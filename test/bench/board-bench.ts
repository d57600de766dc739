import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type { BoardItem } from '../../shared/board/item.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import { type RunningApp, startApp } from '../e2e/support/running-app.ts';
import { buildIfNeeded } from '../runner/build.ts';
import type { Benchmark, Comparison } from './benchmark.ts';
import { launchBrowser } from './in-browser.ts';
import { timingOf } from './measure.ts';

const example = fileURLToPath(new URL('../../resources/examples/capstone', import.meta.url));
const turns = 5;
const frames = 90;

/** A board in a window, ready to be measured. */
interface Shown {
  readonly name: string;
  readonly page: Page;
  readonly app: RunningApp;
}

/**
 * Frames of a real browser while the capstone is panned, zoomed and drawn on, with an empty board and with a full one, in
 * turns. The browser is told not to wait for the screen, so that a frame takes as long as its work. It draws without a
 * graphics card, and machines are shared: look at the ratio of the medians.
 */
export const boardBench: Benchmark = {
  name: 'board',
  title: 'time per frame in a browser: empty board, and 1,000 strokes with 100 notes',
  run: async function* () {
    if (!(await buildIfNeeded())) throw new Error('the app does not build');
    const folder = await mkdtemp(join(tmpdir(), 'drawbridge-bench-'));
    const browser = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
    const shown: Shown[] = [];
    try {
      shown.push(await show(browser, folder, 'empty board', 0, 0));
      shown.push(await show(browser, folder, '1,000 strokes, 100 notes', 1000, 100));
      yield await compareFrames('pan', shown, pan);
      yield await compareFrames('zoom', shown, zoom);
      yield await compareFrames('draw with the pen', shown, draw);
    } finally {
      await browser.close();
      await Promise.all(shown.map(({ app }) => app.close()));
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function show(
  browser: Browser,
  folder: string,
  name: string,
  strokes: number,
  notes: number,
): Promise<Shown> {
  const project = join(folder, `board-${strokes}`);
  await cp(example, project, { recursive: true });
  const items = { ...manyStrokes(strokes), ...manyNotes(notes) };
  await writeFile(join(project, 'compose.board.json'), serialiseBoard({ version: 1, positions: {}, items }));
  const app = await startApp('drawbridge-bench', join(project, 'compose.yaml'));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(app.address);
  await page.getByRole('application', { name: 'Canvas' }).waitFor();
  if (notes > 0)
    await page
      .getByRole('group', { name: /, note$/ })
      .first()
      .waitFor();
  return { name, page, app };
}

async function compareFrames(
  size: string,
  shown: readonly Shown[],
  work: (page: Page) => Promise<readonly number[]>,
): Promise<Comparison> {
  const times = shown.map((): number[] => []);
  for (let turn = 0; turn <= turns; turn++) {
    for (const [index, { page }] of shown.entries()) {
      await page.bringToFront();
      const taken = await work(page);
      // The first turn warms up.
      if (turn > 0) times[index]?.push(...taken);
    }
  }
  return { size, timings: shown.map(({ name }, index) => timingOf(name, times[index] ?? [])) };
}

/** One wheel event each frame: right and down, then back, far enough for several windows. */
function pan(page: Page): Promise<readonly number[]> {
  return wheel(page, { x: 14, y: 5, zoom: false });
}

function zoom(page: Page): Promise<readonly number[]> {
  return wheel(page, { x: 0, y: 6, zoom: true });
}

function wheel(page: Page, step: { x: number; y: number; zoom: boolean }): Promise<readonly number[]> {
  return page.evaluate(
    ({ step: { x, y, zoom: pinch }, count }) =>
      new Promise<number[]>(done => {
        const pane = document.querySelector('.react-flow__pane');
        const taken: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last > 0) taken.push(now - last);
          last = now;
          if (taken.length >= count) {
            done(taken);
            return;
          }
          const way = taken.length % count < count / 2 ? 1 : -1;
          pane?.dispatchEvent(
            new WheelEvent('wheel', {
              deltaX: x * way,
              deltaY: y * way,
              ctrlKey: pinch,
              clientX: 600,
              clientY: 450,
              bubbles: true,
              cancelable: true,
            }),
          );
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { step, count: frames },
  );
}

/** A long line with the pen, one pointer event each frame, then undone. */
async function draw(page: Page): Promise<readonly number[]> {
  const canvas = page.getByRole('application', { name: 'Canvas' });
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  await canvas.focus();
  await page.keyboard.press('p');
  const start = { x: box.x + 60, y: box.y + 200 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const taken = await page.evaluate(
    ({ start: { x, y }, count }) =>
      new Promise<number[]>((done, fail) => {
        const sheet = document.querySelector('[data-testid="board-sheet"]');
        if (!sheet) {
          fail(new Error('no sheet to draw on'));
          return;
        }
        const taken: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last > 0) taken.push(now - last);
          last = now;
          if (taken.length >= count) {
            done(taken);
            return;
          }
          sheet.dispatchEvent(
            new PointerEvent('pointermove', {
              pointerId: 1,
              pointerType: 'mouse',
              isPrimary: true,
              buttons: 1,
              clientX: x + taken.length * 5,
              clientY: y + 100 + 100 * Math.sin(taken.length / 8),
              bubbles: true,
              cancelable: true,
            }),
          );
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { start, count: frames },
  );
  await page.mouse.up();
  await page.keyboard.press('p');
  if (!(await page.getByRole('button', { name: /^Undo/ }).isEnabled())) throw new Error('nothing was drawn');
  await page.keyboard.press('ControlOrMeta+z');
  return taken;
}

/** Strokes of 60 points, as handwriting, over four times what is seen at zoom 1. */
function manyStrokes(count: number): Record<string, BoardItem> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, BoardItem] => {
      const [x, y] = [(index % 40) * 65 - 500, Math.floor(index / 40) * 65 - 300];
      const points = Array.from({ length: 60 }, (_, at) => [
        Math.round((x + at * 1.6) * 10) / 10,
        Math.round((y + 18 * Math.sin(at / 4 + index)) * 10) / 10,
        0.5,
      ]).flat();
      const tool = index % 8 === 0 ? 'highlighter' : 'pen';
      const width = tool === 'pen' ? 4 : 18;
      return [`s${String(index).padStart(5, '0')}`, { kind: 'stroke', tool, colour: 'blue', width, points }];
    }),
  );
}

function manyNotes(count: number): Record<string, BoardItem> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, BoardItem] => [
      `t${String(index).padStart(5, '0')}`,
      {
        kind: 'note',
        x: (index % 12) * 215 - 500,
        y: Math.floor(index / 12) * 180 - 300,
        width: 190,
        height: 150,
        text: `Note ${index}: which address does the notebook use for Postgres?`,
        colour: 'yellow',
      },
    ]),
  );
}
