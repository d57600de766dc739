import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** The service that is connected to a volume on the canvas: the one whose card is in view. */
const service = 'service-1';
const path = '/bench';

/** Milliseconds from the key that connects a card with a volume to the frame in which the editor has the line. */
export async function mountVolume(page: Page): Promise<number> {
  const card = page.locator(`.react-flow__node[data-id="service:${service}"]`);
  await card.focus();
  await page.keyboard.press('c');
  await page.locator('.canvas-message', { hasText: /\S/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox').fill(path);
  await watchEditor(page);
  await page.keyboard.press('Enter');
  const time = await shown(page);
  await page.waitForTimeout(100);
  await card.focus();
  await watchEditor(page);
  await page.keyboard.press('Control+z');
  await shown(page);
  await page.waitForTimeout(400);
  return time;
}

/** Brings the parser into the page, for the usual way. */
export async function bringParser(page: Page): Promise<void> {
  const entry = fileURLToPath(new URL('../../node_modules/yaml/browser/index.js', import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'benchYaml' } },
  });
  const output = [made].flat().flatMap(one => ('output' in one ? one.output : []));
  const chunk = output.find(one => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the parser cannot be brought into the page');
  await page.evaluate(`${chunk.code}; window.benchYaml = benchYaml;`);
}

/**
 * The usual way: a parsed document is changed, the file is printed anew and takes the place of the text. Milliseconds from
 * the change to the frame in which the editor shows it; parsing before is not counted.
 */
export async function printAnew(page: Page): Promise<number> {
  const time = await page.evaluate(
    async ([name, at]) => {
      interface Printed {
        addIn(path: readonly string[], value: unknown): void;
        toString(): string;
      }
      interface View {
        readonly state: { readonly doc: { toString(): string; readonly length: number } };
        dispatch(change: { changes: { from: number; to: number; insert: string } }): void;
      }
      const yaml = Reflect.get(window, 'benchYaml') as { parseDocument(text: string, how: object): Printed };
      const content = document.querySelector('.cm-content');
      const tile = content && (Reflect.get(content, 'cmTile') as { readonly root: { readonly view: View } });
      if (!tile) throw new Error('no editor');
      const { view } = tile.root;
      const before = view.state.doc.toString();
      const parsed = yaml.parseDocument(before, { uniqueKeys: false });
      const frame = () =>
        new Promise<void>(done => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done();
            port2.postMessage(null);
          });
        });
      await frame();
      const begun = performance.now();
      parsed.addIn(['services', name, 'volumes'], `data-0:${at}`);
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: parsed.toString() } });
      await frame();
      const taken = performance.now() - begun;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: before } });
      return taken;
    },
    [service, path] as const,
  );
  await page.waitForTimeout(1500);
  return time;
}

/** Begins to wait for the next change of the editor's text, in view or not: until the frame that has it. */
async function watchEditor(page: Page): Promise<void> {
  await page.evaluate(longest => {
    interface View {
      readonly state: { readonly doc: unknown };
    }
    const content = document.querySelector('.cm-content');
    const { view } = (Reflect.get(content ?? {}, 'cmTile') as { readonly root: { readonly view: View } })
      .root;
    const before = view.state.doc;
    let pressed = 0;
    const onKey = (event: KeyboardEvent): void => {
      pressed = event.timeStamp;
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
    const shown = new Promise<number>((done, fail) => {
      const begun = performance.now();
      const look = (): void => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          if (view.state.doc !== before) done(now - pressed);
          else if (now - begun > longest) fail(new Error('nothing was written into the editor'));
          else requestAnimationFrame(look);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
    Reflect.set(window, 'editorShown', shown);
  }, 20_000);
}

function shown(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'editorShown') as Promise<number>);
}
