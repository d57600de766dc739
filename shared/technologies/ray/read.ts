import type { Message, Reading } from '../../live/reading.ts';
import { asObject, sumKnown } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { troubleFact, worstOf } from '../troubles.ts';
import { readDemands } from './demands.ts';
import { hasEnded, type JobItem, type NodeItem } from './items.ts';
import { readFunctions, readJobs } from './read-jobs.ts';
import { loadOf, readNodes, usedOf } from './read-nodes.ts';
import { rayWords } from './say.ts';
import { rayTroubles } from './troubles.ts';

const { say } = rayWords;

/** What the head says of its cluster. A worker says nothing: `join` brings what is known of it. */
export function readRay(
  target: ProbeTarget,
  answers: Answers,
  _previous: unknown,
  at: number,
): { readonly reading: Reading; readonly memory: null } {
  const nodes = readNodes(answers);
  if (target.role !== 'head' || nodes.length === 0) return { reading: silent(target.role), memory: null };
  const load = loadOf(answers);
  const usage = asObject(load?.['usage']);
  const jobs = readJobs(answers, at);
  const functions = readFunctions(answers);
  const demands = readDemands(load);
  const knowsJobs = Array.isArray(answers['jobs']);
  const inState = (state: string): number | null =>
    knowsJobs ? jobs.filter(job => job.state === state).length : null;
  const calls = (field: 'waiting' | 'running' | 'finished' | 'failed'): number | null =>
    sumKnown(functions.map(each => each[field]));
  const spilledBytes = sumKnown(nodes.map(node => node.spilledBytes));
  const troubles = rayTroubles({ jobs, demands: demands ?? [], spilledBytes });
  // The report of a node that died lags behind, so the sum over those alive comes first.
  const total = (field: 'cpus' | 'cpusUsed' | 'objectStoreBytes' | 'objectStoreUsedBytes') =>
    sumKnown(nodes.map(node => node[field]));
  const cpusUsed = total('cpusUsed') ?? usedOf(usage, 'CPU')[0];
  const objectStoreUsedBytes = total('objectStoreUsedBytes') ?? usedOf(usage, 'objectStoreMemory')[0];
  const reading: Reading = {
    technology: 'ray',
    role: target.role,
    ...worstOf(troubles, usual(nodes, jobs)),
    facts: {
      nodes: nodes.length,
      workers: nodes.filter(node => !node.isHead).length,
      cpus: total('cpus'),
      cpusUsed,
      objectStoreUsedBytes,
      objectStoreBytes: total('objectStoreBytes'),
      spilledBytes,
      memoryUsedBytes: sumKnown(nodes.map(node => node.memoryUsedBytes)),
      jobsRunning: inState('RUNNING'),
      jobsSucceeded: inState('SUCCEEDED'),
      jobsFailed: inState('FAILED'),
      callsWaiting: calls('waiting'),
      callsRunning: calls('running'),
      callsFinished: calls('finished'),
      callsFailed: calls('failed'),
      demands: demands === null ? null : demands.reduce((sum, demand) => sum + demand.count, 0),
      troubles: troubleFact(troubles),
    },
    items: [...nodes, ...jobs, ...functions],
    series: { cpusUsed, objectStoreUsedBytes },
  };
  return { reading, memory: null };
}

/** A reading of a container that has not said anything, and of which nobody has. */
export function silent(role: string): Reading {
  const headline = say(role === 'worker' ? 'workerUnknown' : 'starting');
  return { technology: 'ray', role, state: 'waiting', headline, facts: {}, items: [], series: {} };
}

function usual(nodes: readonly NodeItem[], jobs: readonly JobItem[]): Message {
  const running = jobs.filter(job => !hasEnded(job.state));
  if (running.length === 1) return say('runs', { name: running[0]?.name ?? '' });
  if (running.length > 1) return say('jobs', { count: running.length });
  const workers = nodes.filter(node => !node.isHead).length;
  return workers === 0 ? say('alone') : say('idle', { count: workers });
}
