import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Another program that changes a file on the disk, in a process of its own. */
export interface OtherEditor {
  /** Ends when it has made all its changes; throws where it could not. */
  readonly finished: () => Promise<void>;
}

/** One change: the first occurrence of a text becomes another. */
export type Replacement = readonly [from: string, to: string];

/** Starts a process that makes the changes one after the other, each `pause` milliseconds after the one before, as an editor that saves. */
export function startOtherEditor(path: string, changes: readonly Replacement[], pause: number): OtherEditor {
  const child: ChildProcess = spawn(
    process.execPath,
    ['-e', program, path, JSON.stringify(changes), String(pause)],
    {
      stdio: 'inherit',
    },
  );
  const exit = once(child, 'exit');
  return {
    async finished() {
      const [code] = await exit;
      if (code !== 0) throw new Error(`the other editor ended with ${code}`);
    },
  };
}

const program = `
const { readFileSync, writeFileSync } = require('node:fs');
const [path, changes, pause] = process.argv.slice(1);
const left = JSON.parse(changes);
const next = () => {
  const change = left.shift();
  if (!change) return;
  const before = readFileSync(path, 'utf8');
  if (!before.includes(change[0])) throw new Error('not in the file: ' + change[0]);
  writeFileSync(path, before.replace(change[0], () => change[1]));
  setTimeout(next, Number(pause));
};
next();
`;
