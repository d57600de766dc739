import {
  allGone,
  allHealthy,
  hasEndedWell,
  hasFailed,
  isMended,
  isProven,
  startFailed,
} from './conditions.ts';
import type { Demo, DemoStep } from './demo.ts';

const run = { kind: 'run' } as const;
const down = { kind: 'down' } as const;

/** A mistake that makes the service `report` fail: run, mend, run. */
function failingReport(rule: string): readonly DemoStep[] {
  return [
    {
      id: 'run',
      act: run,
      done: view => hasFailed('report')(view) && isProven(rule)(view),
    },
    { id: 'fix', act: { kind: 'fix', rule }, done: isMended(rule) },
    { id: 'again', act: run, done: hasEndedWell('report') },
  ];
}

/** The course's four common errors (module 07, "Common errors"), each to be lived through; `resources/demos/<id>`. */
export const demos: readonly Demo[] = [
  {
    id: 'port-in-use',
    steps: [
      { id: 'run', act: run, done: startFailed('port-busy') },
      {
        id: 'fix',
        act: { kind: 'fix', rule: 'host-port-duplicate' },
        done: isMended('host-port-duplicate'),
      },
      { id: 'again', act: run, done: allHealthy },
    ],
  },
  { id: 'connection-refused', steps: failingReport('localhost-in-container') },
  {
    id: 'lost-data',
    steps: [
      { id: 'run', act: run, done: hasEndedWell('visits') },
      { id: 'down', act: down, done: allGone },
      {
        id: 'lost',
        act: run,
        done: view => hasEndedWell('visits')(view) && isProven('db-without-volume')(view),
      },
      { id: 'fix', act: { kind: 'fix', rule: 'db-without-volume' }, done: isMended('db-without-volume') },
      { id: 'keep', act: run, done: view => view.started && hasEndedWell('visits')(view) },
      { id: 'downAgain', act: down, done: allGone },
      { id: 'kept', act: run, done: hasEndedWell('visits') },
    ],
  },
  { id: 'started-too-early', steps: failingReport('depends-on-without-health') },
];

/** A demo by the value of `x-drawbridge-demo`, or null. */
export function findDemo(id: string): Demo | null {
  return demos.find(demo => demo.id === id) ?? null;
}
