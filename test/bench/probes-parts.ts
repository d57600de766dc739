import { allProcesses, type Process, withDescendants } from './processes.ts';

/** Whose work it is that a stack is read. */
export const parts = ['the app’s engine', 'Docker', 'in the containers'] as const;

/** One of them. */
export type Part = (typeof parts)[number];

/** Milliseconds of processor time so far, by process, of each part. */
export type Spent = Readonly<Record<Part, ReadonlyMap<number, number>>>;

/**
 * What was spent so far: by the app's engine; by Docker (the daemon, containerd, what holds these containers and what
 * publishes their ports); and by our own processes inside of them. What the services spend on their answers is theirs.
 */
export function spentSoFar(engine: number | null, containers: readonly string[]): Spent {
  const all = allProcesses();
  const isShim = ({ command }: Process): boolean =>
    command.includes('containerd-shim') && containers.some(id => command.includes(id));
  const isDaemon = ({ command, container }: Process): boolean =>
    container === null && /^(?:\S*\/)?(?:dockerd|containerd|docker-proxy)(?: |$)/.test(command);
  const ours = all.filter(
    ({ command, container }) =>
      container !== null && containers.includes(container) && command.includes('drawbridge'),
  );
  return {
    'the app’s engine': times(all.filter(({ pid }) => pid === engine)),
    Docker: times(all.filter(each => isDaemon(each) || isShim(each))),
    'in the containers': times(withDescendants(all, ours)),
  };
}

/** Milliseconds each part spent between two looks; a process that came meanwhile counts from nothing. */
export function spentBetween(before: Spent, after: Spent): Readonly<Record<Part, number>> {
  const between = (part: Part): number =>
    [...after[part]].reduce((sum, [pid, now]) => sum + now - (before[part].get(pid) ?? 0), 0);
  return {
    'the app’s engine': between('the app’s engine'),
    Docker: between('Docker'),
    'in the containers': between('in the containers'),
  };
}

function times(processes: readonly Process[]): ReadonlyMap<number, number> {
  return new Map(processes.map(({ pid, milliseconds }) => [pid, milliseconds]));
}
