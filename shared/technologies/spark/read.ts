import type { Reading } from '../../live/reading.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { describeSpark } from './describe.ts';
import { type DriverMemory, driverMemory } from './driver-memory.ts';
import type { SparkItem } from './items.ts';
import { ownPagePort } from './ports.ts';
import { readDriverPages } from './read-driver.ts';
import { readMasterPage } from './read-master.ts';
import { driverHosts, readWorkerPage } from './read-worker.ts';

/** What one container alone says; `joinSpark` brings the cluster together. */
export function readSpark(
  target: ProbeTarget,
  answers: Answers,
  previous: unknown,
  at: number,
): { readonly reading: Reading; readonly memory: DriverMemory } {
  const pages = readDriverPages(target, answers, driverMemory(previous));
  const items = [...ownItems(target, answers, at), ...pages.items];
  const page = answers[target.role];
  const hosts = target.role === 'worker' ? driverHosts(page) : [];
  const answered =
    items.length > 0 ||
    (typeof page === 'object' && page !== null) ||
    (target.role === 'history' && Object.values(answers).some(Array.isArray));
  return {
    reading: describeSpark({
      role: target.role,
      answered,
      items,
      driverHosts: hosts,
      page: ownPagePort(target),
    }),
    memory: pages.memory,
  };
}

function ownItems(target: ProbeTarget, answers: Answers, at: number): readonly SparkItem[] {
  switch (target.role) {
    case 'master':
      return readMasterPage(answers['master'], at);
    case 'worker':
      return readWorkerPage(answers['worker'], target.service);
    default:
      return [];
  }
}
