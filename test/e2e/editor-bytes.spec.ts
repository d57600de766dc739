import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { corpusFiles, corpusMissing } from '../support/corpus.ts';
import { expect, test } from './support/app.ts';
import { windowOf } from './support/window.ts';

interface Place {
  readonly keys: readonly string[];
  /** Where the typed text is expected, as an index of UTF-16 units in the file. */
  readonly at: (text: string) => number;
}

/** Ways to put the cursor somewhere with the keyboard, and where that is in the file. */
const places: Readonly<Record<string, Place>> = {
  'at the very start': { keys: ['Control+Home'], at: text => (text.startsWith('\uFEFF') ? 1 : 0) },
  'at the end of the first line': {
    keys: ['Control+Home', 'End'],
    at: text => /\r?\n/.exec(text)?.index ?? text.length,
  },
  'at the start of the second line, reached from the end of the first': {
    keys: ['Control+Home', 'End', 'ArrowRight'],
    at: text => text.indexOf('\n') + 1,
  },
  'at the end of the third line': {
    keys: ['Control+Home', 'ArrowDown', 'ArrowDown', 'End'],
    at: text => [...text.matchAll(/\r?\n/g)][2]?.index ?? text.length,
  },
  'at the very end': { keys: ['Control+End'], at: text => text.length },
};

const emoji = '# 🚀\nservices:\n  web: # 👩‍👩‍👧 🇪🇸\n    image: nginx # 𝒳\n';
const corpus = corpusFiles();
const traps = ['traps/01-crlf.yml', 'traps/02-bom.yml', 'traps/31-cr-mixed.yml'].flatMap(
  name => corpus?.find(file => file.name === name) ?? [],
);

test('typing and undoing in the editor changes only the typed bytes and restores them: emoji', async ({
  page,
  openApp,
}) => {
  await typeAndUndo(page, openApp, emoji);
});

test.describe('files of the corpus', () => {
  test.skip(corpus === null, corpusMissing);
  for (const { name, text } of traps) {
    test(`typing and undoing in the editor changes only the typed bytes and restores them: ${name}`, async ({
      page,
      openApp,
    }) => {
      await typeAndUndo(page, openApp, text);
    });
  }
});

async function typeAndUndo(
  page: Page,
  openApp: (path?: string) => Promise<unknown>,
  text: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-bytes-'));
  const file = join(folder, 'compose.yaml');
  await writeFile(file, text);
  const onDisk = (): Promise<string> => readFile(file, 'utf8');
  const { yaml } = windowOf(page);
  await openApp(file);
  await expect(yaml).toBeVisible();

  for (const [name, { keys, at }] of Object.entries(places)) {
    await test.step(name, async () => {
      await yaml.focus();
      for (const key of keys) await page.keyboard.press(key);
      await page.keyboard.type('é😀x');
      await page.keyboard.press('Control+s');
      const index = at(text);
      const typed = `${text.slice(0, index)}é😀x${text.slice(index)}`;
      await expect.poll(onDisk, { message: 'only what was typed is added' }).toBe(typed);
      // On a busy machine three slow keys are up to three steps; with nothing left to undo the key does nothing.
      for (const key of ['Control+z', 'Control+z', 'Control+z', 'Control+s']) await page.keyboard.press(key);
      await expect.poll(onDisk, { message: 'undone, the bytes are those from before' }).toBe(text);
    });
  }

  await test.step('a new line ends like the line it is in, and Backspace takes it whole', async () => {
    const [end = '\n'] = /\r?\n/.exec(text) ?? [];
    const index = text.indexOf(end);
    await yaml.focus();
    for (const key of ['Control+Home', 'End', 'Enter', 'Shift+Home', 'x']) await page.keyboard.press(key);
    await page.keyboard.press('Control+s');
    await expect.poll(onDisk).toBe(`${text.slice(0, index)}${end}x${text.slice(index)}`);
    for (const key of ['Backspace', 'Backspace', 'Control+s']) await page.keyboard.press(key);
    await expect.poll(onDisk).toBe(text);
  });
  await rm(folder, { recursive: true, force: true });
}
