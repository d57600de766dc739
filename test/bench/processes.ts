import { readdirSync, readFileSync } from 'node:fs';

/** A process of this computer, as Linux shows it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its argument list, joined with spaces. */
  readonly command: string;
  /** Id of the container it runs in, null outside of one. */
  readonly container: string | null;
  /** Milliseconds of processor time so far, with those of its children that have ended. */
  readonly milliseconds: number;
}

/** A tick of the kernel's accounts: a hundredth of a second on every Linux that people use. */
const tickMs = 10;

/** Every process that can be looked at; one that ends meanwhile is left out. */
export function allProcesses(): readonly Process[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const read = (file: string): string => readFileSync(`/proc/${name}/${file}`, 'utf8');
        const { parent, milliseconds } = readStat(read('stat'));
        const command = read('cmdline').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), parent, command, container: containerIn(read('cgroup')), milliseconds }];
      } catch {
        return [];
      }
    });
}

/** Parent and processor time of a line of `/proc/PID/stat`; the program's name in it may hold anything. */
export function readStat(line: string): { readonly parent: number; readonly milliseconds: number } {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // Fields 14 to 17 of the line: user and system time, its own and its ended children's.
  const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
  return { parent: fields[1] ?? 0, milliseconds: ticks * tickMs };
}

function containerIn(cgroup: string): string | null {
  return /[0-9a-f]{64}/.exec(cgroup)?.[0] ?? null;
}

/** These processes and all that they started. */
export function withDescendants(all: readonly Process[], first: readonly Process[]): readonly Process[] {
  const found = new Set(first);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    const pids = new Set([...found].map(({ pid }) => pid));
    for (const each of all) if (pids.has(each.parent)) found.add(each);
  }
  return [...found];
}
