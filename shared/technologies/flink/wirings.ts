import type { Wiring } from '../wiring.ts';
import { jobManagerAddress } from './properties.ts';
import { setAddress } from './set-address.ts';

/** A task manager that is not told who its job manager is looks for it at its own name. */
export const taskManagerToJobManager: Wiring = {
  id: 'flink-task-manager-without-address',
  severity: 'error',
  roles: ['taskmanager'],
  to: { technology: 'flink', roles: ['jobmanager'] },
  plan: (from, to) => {
    if (jobManagerAddress(from) !== null) return null;
    const steps = setAddress(from, jobManagerAddress(to) ?? to.name);
    return { range: null, safe: true, steps };
  },
};

/** A job manager answers only those who call it by the name it gives itself, which else is its container's id. */
export const jobManagerByItsName: Wiring = {
  id: 'flink-job-manager-without-name',
  severity: 'error',
  roles: ['jobmanager'],
  to: { technology: 'flink', roles: ['taskmanager'] },
  plan: (from, to) => {
    const called = jobManagerAddress(to);
    if (jobManagerAddress(from) !== null || called === null || called !== from.name) return null;
    if (from.service.keys.some(({ key }) => key === 'hostname')) return null;
    return { range: null, values: { address: called }, safe: true, steps: setAddress(from, called) };
  },
};
