import type { Wiring } from '../wiring.ts';
import { headAddress, withOption } from './start-command.ts';

/** A node that is told neither to be the head nor whose worker to be ends at once. */
export const workerToHead: Wiring = {
  id: 'ray-worker-without-head',
  severity: 'error',
  roles: ['worker'],
  to: { technology: 'ray', roles: ['head'] },
  plan: (from, to) => {
    if (headAddress(from.command) !== null || /--address/.test(from.command ?? '')) return null;
    if (from.environment['RAY_ADDRESS']) return null;
    const port = /--port[\s=]+(\d+)/.exec(to.command ?? '')?.[1] ?? '6379';
    const range = from.service.command?.range ?? null;
    return { range, safe: true, steps: withOption(from, `--address=${to.name}:${port}`) };
  },
};
