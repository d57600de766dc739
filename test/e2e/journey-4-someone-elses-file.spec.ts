import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createWords } from '../../shared/words/words.ts';
import { expect, test } from './support/app.ts';
import { renameNode } from './support/gestures.ts';
import { startOtherEditor } from './support/other-editor.ts';
import { serviceNames, someoneElsesFile } from './support/someone-elses-file.ts';
import { windowOf } from './support/window.ts';

const { t } = createWords('en');

test('Someone else’s file: opened, moved about, changed by one line, and changed elsewhere meanwhile', async ({
  page,
  openApp,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-journey-4-'));
  const path = join(folder, 'compose.yaml');
  const onDisk = (): Promise<string> => readFile(path, 'utf8');
  const window = windowOf(page);
  const shown = (): Promise<string> => wholeText(page);
  const save = async (): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByText(/· saved$/)).toBeVisible();
  };
  try {
    expect(someoneElsesFile.split('\n').length).toBeGreaterThanOrEqual(300);
    await writeFile(path, someoneElsesFile);
    const { mtimeMs } = await stat(path);
    await openApp(path);

    await test.step('it is drawn whole, and nothing is rewritten', async () => {
      for (const name of serviceNames) await expect(window.service(name)).toBeAttached();
      await expect(page.getByText(/· saved$/)).toBeVisible();
      expect(await shown()).toBe(someoneElsesFile);
      expect(await onDisk()).toBe(someoneElsesFile);
    });

    await test.step('moved cards change the board beside it, not the file', async () => {
      for (const name of ['db', 'web', 'docs']) await moveCard(page, window.service(name));
      await expect(page.getByText(/· not saved yet$/)).toBeVisible();
      expect(await shown()).toBe(someoneElsesFile);
      await save();
      expect(await onDisk()).toBe(someoneElsesFile);
      expect((await stat(path)).mtimeMs, 'the file was not even written').toBe(mtimeMs);
      expect(await readFile(join(folder, 'compose.board.json'), 'utf8')).toContain('"service:db"');
    });

    const opened = someoneElsesFile.replace('    - 18003:80    # the page', '    - "18903:80"    # the page');
    await test.step('one port changed is one line changed', async () => {
      await publish(page, 'db', '18003', '18903');
      await expect(page.getByText(/· not saved yet$/)).toBeVisible();
      await save();
      expect(changedLines(someoneElsesFile, await onDisk())).toEqual([
        ['    - 18003:80    # the page', '    - "18903:80"    # the page'],
      ]);
      expect(await onDisk()).toBe(opened);
    });

    const elsewhere = opened
      .replace("hostname: 'cache'", 'hostname: "cache-2"')
      .replace(
        '\n  # kept for the day',
        '\n  added: {image: "nginx:1.27", ports: ["18950:80"]}\n\n  # kept for the day',
      );
    await test.step('changed in another editor: the canvas follows, with every card where it was', async () => {
      const before = await placeOf(page, 'db');
      await startOtherEditor(path, [[opened, elsewhere]], 0).finished();
      await expect(window.service('added')).toBeAttached();
      expect(await placeOf(page, 'db')).toBe(before);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByText(/· saved$/)).toBeVisible();
      expect(await shown()).toBe(elsewhere);
    });

    await test.step('another process goes on changing it while the canvas is edited: both are in it', async () => {
      const theirs = ['gateway', 'worker', 'search', 'mailer', 'docs'].flatMap(
        (name, at): [string, string][] => [
          [`${name} --------------------\n`, `${name} -------------------- seen ${at}\n`],
          [`com.example.order: "${serviceNames.indexOf(name as 'docs')}"`, `com.example.order: "9${at}"`],
        ],
      );
      const other = startOtherEditor(path, theirs, 400);
      await renameNode(page, window.service('web'), 'website');
      await expect(window.service('website')).toBeVisible();
      await moveCard(page, window.service('cache'));
      await renameNode(page, window.network('outer'), 'public');
      await publish(page, 'search', '18005', '18905');
      await other.finished();

      const both = theirs
        .reduce((text, [from, to]) => text.replace(from, () => to), elsewhere)
        .replace('\n  web:\n', '\n  website:\n')
        .replace('      - web\n', '      - website\n')
        .replace('  outer: {}', '  public: {}')
        .replace('    - 18005:80 ', '    - "18905:80" ');
      await expect.poll(shown).toBe(both);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await save();
      expect(await onDisk()).toBe(both);
    });

    await test.step('taken back to the start, byte for byte', async () => {
      const undo = page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
      await expect(async () => {
        if (await undo.isEnabled()) await undo.click();
        expect(await undo.isEnabled()).toBe(false);
      }).toPass({ timeout: 60_000, intervals: [50] });
      expect(await shown()).toBe(someoneElsesFile);
      await save();
      expect(await onDisk()).toBe(someoneElsesFile);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The whole text of the editor, whatever of it is on the screen: all of it marked and copied. */
async function wholeText(page: Page): Promise<string> {
  const { yaml, tab } = windowOf(page);
  await tab('YAML').click();
  await yaml.press('ControlOrMeta+a');
  const text = await yaml.evaluate(element => {
    const copied = new DataTransfer();
    element.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }),
    );
    return copied.getData('text/plain');
  });
  await yaml.press('ControlOrMeta+Home');
  return text;
}

/** Gives the door that leads to a service's port 80 another number, in the form. */
async function publish(page: Page, service: string, from: string, to: string): Promise<void> {
  const { service: card, tab } = windowOf(page);
  await card(service).focus();
  await page.keyboard.press('Enter');
  await tab('Settings').click();
  const label = t('inspector.ports.published', { target: '80' });
  const port = page.getByRole('textbox', { name: label, exact: true });
  await expect(port).toHaveValue(from);
  await port.fill(to);
  await port.press('Enter');
}

/** Drags a card a little way; the drawing is brought into view first. */
async function moveCard(page: Page, card: Locator): Promise<void> {
  await page.getByRole('button', { name: t('canvas.tools.fit') }).click();
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not on the screen');
  const from = { x: box.x + box.width / 2, y: box.y + 8 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 25, { steps: 5 });
  await page.mouse.up();
}

async function placeOf(page: Page, name: string): Promise<string> {
  const style = await page.locator(`[data-id="service:${name}"]`).getAttribute('style');
  return /translate\([^)]*\)/.exec(style ?? '')?.[0] ?? '';
}

/** The lines that differ, before and after; for texts of as many lines. */
function changedLines(before: string, after: string): [string, string][] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  expect(other.length).toBe(one.length);
  return one.flatMap((line, at) =>
    line === other[at] ? [] : ([[line, other[at] ?? '']] as [string, string][]),
  );
}
