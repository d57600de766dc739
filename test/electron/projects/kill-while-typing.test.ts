import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../../shared/project/store.ts';
import { buildEngine, type EngineWindow, startEngineWindow } from '../../support/engine-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** `RUNS=50` for the full count. */
const runs = Number(process.env['RUNS'] ?? 6);
const mostLost = 1000;
const line = (number: number): string => `# ${String(number).padStart(6, '0')}\n`;
const begin = 'services: {}\n';

test(
  `killed ${runs} times while typing: at most one second is lost, no file is torn`,
  async () => {
    const program = await buildEngine('kill');
    onTestFinished(() => rm(dirname(program), { recursive: true, force: true }));
    const home = await temporaryFolder();
    const folder = join(home, 'projects', 'demo');
    const path = join(folder, 'compose.yaml');
    await mkdir(folder, { recursive: true });
    await writeFile(path, begin);
    await writeFile(join(folder, '.env'), begin);
    /** When each line was typed, by its number. */
    const typedAt: number[] = [];
    let lost = 0;
    let killedAt = 0;

    for (let run = 0; run <= runs; run += 1) {
      await isWhole(path, typedAt.length);
      await isWhole(join(folder, '.env'), typedAt.length);
      const window = await startEngineWindow(program, home, path);
      try {
        for (const name of ['compose.yaml', '.env']) {
          const back = linesIn(textOf(window.store, name) ?? '');
          const first = typedAt[back];
          if (first !== undefined) lost = Math.max(lost, killedAt - first);
          expect(back, `${name}, run ${run}`).toBeLessThanOrEqual(typedAt.length);
        }
        const place = window.store.positions.get('service:a')?.x ?? 0;
        const placed = typedAt[place];
        if (placed !== undefined) lost = Math.max(lost, killedAt - placed);
        expect(lost, `run ${run}`).toBeLessThanOrEqual(mostLost);
        if (run === runs) break;
        typedAt.length = continueFrom(window);
        // Some runs are longer than what may be lost: without a log they would fail.
        const end = performance.now() + 100 + Math.random() * 900 + (run % 3 === 1 ? 1000 : 0);
        const saveAt = run % 3 === 0 ? end - 150 * Math.random() : Number.POSITIVE_INFINITY;
        let saving = false;
        while (performance.now() < end) {
          type(window, typedAt);
          if (!saving && performance.now() > saveAt) {
            saving = true;
            void window.call('project.save', { project: path }).catch(() => undefined);
          }
          await setTimeout(4);
        }
        killedAt = performance.now();
      } finally {
        await window.kill();
      }
    }
    console.info(`killed ${runs} times while typing: at most ${Math.round(lost)} ms lost, no file torn`);
  },
  60_000 + runs * 10_000,
);

/** Types the next line into both files and moves a card, as three changes of a moment. */
function type({ store }: EngineWindow, typedAt: number[]): void {
  for (const name of ['compose.yaml', '.env']) {
    const text = store.files.get(name);
    text?.insert(text.length, line(typedAt.length));
  }
  store.positions.set('service:a', { x: typedAt.length + 1, y: 0 });
  typedAt.push(performance.now());
}

/** After a restart both files go on from the shorter one. */
function continueFrom({ store }: EngineWindow): number {
  const names = ['compose.yaml', '.env'];
  const counts = names.map(name => linesIn(textOf(store, name) ?? ''));
  const least = Math.min(...counts);
  for (const name of names) {
    const text = store.files.get(name);
    const length = begin.length + least * line(0).length;
    if (text && text.length > length) text.delete(length, text.length - length);
  }
  store.positions.set('service:a', { x: least, y: 0 });
  return least;
}

/** How many lines a text holds; fails when it is not the beginning with lines 0, 1, 2… */
function linesIn(text: string): number {
  const count = (text.length - begin.length) / line(0).length;
  expect(text).toBe(
    begin + Array.from({ length: Math.max(0, Math.floor(count)) }, (_, at) => line(at)).join(''),
  );
  return count;
}

async function isWhole(path: string, most: number): Promise<void> {
  expect(linesIn(await readFile(path, 'utf8'))).toBeLessThanOrEqual(most);
}
