import type { Trouble } from '../troubles.ts';
import { memoryShare, type WorkerItem } from './items.ts';
import { daskWords } from './say.ts';

/** Dask writes results to disk from 60 % on and gives a worker no more tasks from 80 % on (`distributed.worker.memory.pause`). */
const pausesAt = 0.8;

/** Workers that have so little memory left that Dask pauses them. */
export function memoryTroubles(workers: readonly WorkerItem[]): readonly Trouble[] {
  return workers.flatMap((worker): Trouble[] => {
    const share = memoryShare(worker);
    if (share === null || share < pausesAt) return [];
    const values = { name: worker.name, percent: Math.round(share * 100) };
    return [{ state: 'warning', message: daskWords.say('memoryFull', values) }];
  });
}
