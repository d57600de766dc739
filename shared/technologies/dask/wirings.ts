import type { Wiring } from '../wiring.ts';
import { hasSchedulerFile, schedulerAddress } from './scheduler-address.ts';

/** A worker that is told no scheduler ends at once. */
export const workerToScheduler: Wiring = {
  id: 'dask-worker-without-scheduler',
  severity: 'error',
  roles: ['worker'],
  to: { technology: 'dask', roles: ['scheduler'] },
  plan: (from, to) => {
    if (schedulerAddress(from) !== null || hasSchedulerFile(from.command)) return null;
    const args = { service: from.name, name: 'DASK_SCHEDULER_ADDRESS', value: `tcp://${to.name}:8786` };
    return { range: null, safe: true, steps: [{ kind: 'command', command: 'set-variable', args }] };
  },
};
