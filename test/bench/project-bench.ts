import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenProject, openProject } from '../../electron/projects/open-project.ts';
import type { BoardItem } from '../../shared/board/item.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import type { Benchmark } from './benchmark.ts';
import { compare } from './measure.ts';

/** What the engine works out after every change of a text (is it saved, what is missing), beside a board full of ink. */
export const projectBench: Benchmark = {
  name: 'project',
  title: 'state of the open project after a change of the text: empty board, and 1,000 strokes',
  run: async function* () {
    const folder = await mkdtemp(join(tmpdir(), 'drawbridge-bench-'));
    const empty = await open(join(folder, 'empty'), 0);
    const full = await open(join(folder, 'full'), 1000);
    try {
      const workloads = [
        { name: 'empty board', run: () => void empty.info() },
        { name: '1,000 strokes', run: () => void full.info() },
      ];
      yield { size: 'info', timings: compare(workloads, 30) };
    } finally {
      await empty.dispose();
      await full.dispose();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function open(name: string, strokes: number): Promise<OpenProject> {
  const items: Record<string, BoardItem> = {};
  for (let at = 0; at < strokes; at += 1) {
    const points = Array.from({ length: 300 }, (_, index) => index + 0.123456);
    items[`s${at}`] = { kind: 'stroke', tool: 'pen', colour: 'ink', width: 3, points };
  }
  await writeFile(`${name}.yaml`, 'services:\n  app:\n    image: redis:7\n');
  await writeFile(`${name}.board.json`, serialiseBoard({ version: 1, positions: {}, items }));
  return openProject(`${name}.yaml`, { updated: () => undefined, infoChanged: () => undefined });
}
