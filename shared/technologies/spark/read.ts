import type { Reading } from '../../live/reading.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { describeSpark } from './describe.ts';
import type { SparkItem } from './items.ts';
import { readDriverPages } from './read-driver.ts';
import { readMasterPage } from './read-master.ts';
import { driverHosts, readWorkerPage } from './read-worker.ts';

/** What one container alone says; `joinSpark` brings the cluster together. */
export function readSpark(
  target: ProbeTarget,
  answers: Answers,
): { readonly reading: Reading; readonly memory: null } {
  const items = [...ownItems(target, answers), ...readDriverPages(answers, target.service)];
  const page = answers[target.role];
  const hosts = target.role === 'worker' ? driverHosts(page) : [];
  const answered = items.length > 0 || (typeof page === 'object' && page !== null);
  return { reading: describeSpark({ role: target.role, answered, items, driverHosts: hosts }), memory: null };
}

function ownItems(target: ProbeTarget, answers: Answers): readonly SparkItem[] {
  switch (target.role) {
    case 'master':
      return readMasterPage(answers['master']);
    case 'worker':
      return readWorkerPage(answers['worker'], target.service);
    default:
      return [];
  }
}
