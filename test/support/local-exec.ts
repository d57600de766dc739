import { spawn } from 'node:child_process';
import type { Engine, ExecSession } from '../../electron/engine/engine.ts';

/** An engine whose containers are this computer: starts each command here, with an environment of its own. */
export function localExec(environment: Readonly<Record<string, string>> = {}): {
  readonly engine: Pick<Engine, 'exec'>;
  /** How many processes were started. */
  readonly started: () => number;
  /** Exit codes of those that ended, in order. */
  readonly exits: readonly (number | null)[];
  readonly killLast: () => void;
} {
  const exits: (number | null)[] = [];
  let started = 0;
  let last: ReturnType<typeof spawn> | null = null;
  const exec = async (_container: string, argv: readonly string[]): Promise<ExecSession> => {
    const [command = '', ...args] = argv;
    const child = spawn(command, args, { env: { PATH: process.env['PATH'] ?? '', ...environment } });
    started += 1;
    last = child;
    const ended = new Promise<number | null>(resolve => {
      child.on('error', () => resolve(127));
      child.on('close', code => {
        exits.push(code);
        resolve(code);
      });
    });
    return {
      stdin: child.stdin,
      stdout: child.stdout,
      stderr: child.stderr,
      ended,
      close: () => child.stdin.destroy(),
    };
  };
  return { engine: { exec }, started: () => started, exits, killLast: () => last?.kill('SIGKILL') };
}
