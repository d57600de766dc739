import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type RunningApp, startApp } from '../e2e/support/running-app.ts';
import { buildIfNeeded } from '../runner/build.ts';
import type { Benchmark, Comparison, Limit } from './benchmark.ts';
import { bringParser, mountVolume, printAnew } from './canvas-edit.ts';
import { generateCompose } from './generate-compose.ts';
import { launchBrowser } from './in-browser.ts';
import { timingOf } from './measure.ts';

const repeats = 5;
/** A card of the drawing whose image is typed at; it comes first, so that every other service moves. */
const service = 'service-1';
const at = 'python:3.11-slim';

interface Shown {
  readonly page: Page;
  readonly app: RunningApp;
}

/**
 * A key in the YAML editor of a real browser to the frame in which the card shows it; reading only the service that is
 * typed in, in turns with reading the whole file at every key. Each repeat gives its p95; look at the medians of these.
 */
export const typingBench: Benchmark = {
  name: 'typing',
  title: 'a key in the YAML editor to the changed card, in a browser (p95 of each of 5 repeats)',
  run: async function* () {
    if (!(await buildIfNeeded())) throw new Error('the app does not build');
    const folder = await mkdtemp(join(tmpdir(), 'drawbridge-bench-'));
    const browser = await launchBrowser();
    try {
      for (const services of [10, 100, 1000]) yield* measureAt(browser, folder, services);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function* measureAt(browser: Browser, folder: string, services: number): AsyncIterable<Comparison> {
  const { page, app } = await show(browser, folder, services);
  try {
    const lines = generateCompose(services).split('\n').length - 1;
    const size = `${services} services, ${lines} lines`;
    yield { size, ...(await typeIn(page, services)) };
    if (services >= 1000)
      yield {
        size: `${size}: a card connected with a volume on the canvas, to the editor's text`,
        ...(await edit(page)),
      };
  } finally {
    await page.close();
    await app.close();
  }
}

async function typeIn(page: Page, services: number): Promise<Omit<Comparison, 'size'>> {
  const keys = services >= 1000 ? 10 : 16;
  const whole: number[] = [];
  const slice: number[] = [];
  const frames: number[] = [];
  await keystrokes(page, 6);
  for (let repeat = 0; repeat < repeats; repeat++) {
    await readWhole(page, true);
    whole.push(p95(await keystrokes(page, keys)));
    await readWhole(page, false);
    // What the last whole reading asked for aside is over by then.
    await page.waitForTimeout(services >= 1000 ? 3000 : 800);
    slice.push(p95(await keystrokes(page, keys)));
    frames.push(p95(await twoFrames(page, keys)));
  }
  const timings = [
    timingOf('the whole file is read', whole),
    timingOf('the service is read', slice),
    timingOf('two frames of the display', frames),
  ];
  const [all = 0, one = 0, display = 0] = timings.map(({ median }) => median);
  return { timings, limits: [services >= 1000 ? atLeast(5, all / one) : above(20, one - display)] };
}

/** Connecting a card with a volume, in turns with printing the file anew. */
async function edit(page: Page): Promise<Omit<Comparison, 'size'>> {
  await bringParser(page);
  const printed: number[] = [];
  const edited: number[] = [];
  await mountVolume(page);
  await printAnew(page);
  for (let repeat = 0; repeat < repeats; repeat++) {
    printed.push(await printAnew(page));
    edited.push(await mountVolume(page));
  }
  const timings = [timingOf('printed anew and replaced', printed), timingOf('edits at ranges', edited)];
  const [all = 0, one = 0] = timings.map(({ median }) => median);
  return { timings, limits: [atLeast(3, all / one)] };
}

function atLeast(times: number, ratio: number): Limit {
  return {
    says: `at least ${times} times less than the first`,
    measured: `${ratio.toFixed(1)} times`,
    met: ratio >= times,
  };
}

function above(most: number, difference: number): Limit {
  return {
    says: `no more than ${most} ms above the display's own two frames`,
    measured: `${difference.toFixed(1)} ms above`,
    met: difference <= most,
  };
}

async function show(browser: Browser, folder: string, services: number): Promise<Shown> {
  const project = join(folder, `typing-${services}`);
  await mkdir(project);
  await writeFile(join(project, 'compose.yaml'), generateCompose(services));
  const app = await startApp('drawbridge-bench', join(project, 'compose.yaml'));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(app.address);
  await page.getByRole('application', { name: 'Canvas' }).waitFor();
  await placeCursor(page);
  await page.locator(`[data-id="service:${service}"]`).waitFor({ state: 'attached' });
  await page.waitForTimeout(2000);
  return { page, app };
}

/** The cursor goes behind the image of the service, as a click there puts it. */
async function placeCursor(page: Page): Promise<void> {
  await page.locator('.cm-content').first().focus();
  const line = page.locator('.cm-line', { hasText: at }).first();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
}

async function readWhole(page: Page, whole: boolean): Promise<void> {
  await page.evaluate(value => Reflect.set(window, 'drawbridgeReadsWhole', value), whole);
}

/** Milliseconds from each key to the frame after the card has changed, by the page's own clock. */
async function keystrokes(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let key = 0; key < count; key++) {
    await page.evaluate(id => {
      const card = document.querySelector(`[data-id="service:${id}"]`);
      let pressed = 0;
      const onKey = (event: KeyboardEvent): void => {
        pressed = event.timeStamp;
      };
      window.addEventListener('keydown', onKey, { capture: true, once: true });
      const shown = new Promise<number>(done => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.now() - pressed);
            port2.postMessage(null);
          });
        });
        if (card)
          observer.observe(card, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      Reflect.set(window, 'cardShown', shown);
    }, service);
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    times.push(await page.evaluate(() => Reflect.get(window, 'cardShown') as Promise<number>));
    // The Doctor and the undo history have their turn, as between the keys of a person.
    await page.waitForTimeout(120);
  }
  return times;
}

/** What the display alone takes: from now to the end of the second frame. */
async function twoFrames(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>(done => {
            const begun = performance.now();
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
          }),
      ),
    );
  }
  return times;
}

function p95(times: readonly number[]): number {
  return timingOf('', times).p95;
}
