import { lineSplitter } from '../engine/line-splitter.ts';
import { type ComposeTarget, composeCommand } from './compose-command.ts';
import type { DockerCli } from './docker-cli.ts';

/** How lines are handed on: at most this many at once, this often (milliseconds). What is more is dropped and counted. */
const batch = { lines: 2_000, everyMs: 80 } as const;

/** Follows one service's logs from its last `tail` lines; the newest lines win when they come faster than they can be shown. */
export function followLogs(
  cli: DockerCli,
  target: ComposeTarget,
  follow: {
    readonly service: string;
    readonly tail: number;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly onLines: (lines: readonly string[], dropped: number) => void;
    readonly onEnd: () => void;
  },
): { readonly shown: string; readonly stop: () => void } {
  const { service, tail, environment } = follow;
  const { args, shown } = composeCommand(
    target,
    ['logs', '-f', '--no-color', '--no-log-prefix', '--tail', String(tail), service],
    { environment },
  );
  const child = cli.start(args, { folder: target.folder });
  let waiting: string[] = [];
  let dropped = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const flush = (): void => {
    timer = null;
    if (waiting.length === 0 || stopped) return;
    const lines = waiting.slice(-batch.lines);
    const lost = dropped + waiting.length - lines.length;
    waiting = [];
    dropped = 0;
    follow.onLines(lines, lost);
  };

  const take = (line: string): void => {
    waiting.push(line);
    if (waiting.length > 2 * batch.lines) {
      dropped += waiting.length - batch.lines;
      waiting = waiting.slice(-batch.lines);
    }
    timer ??= setTimeout(flush, batch.everyMs);
  };

  const [stdout, stderr] = [lineSplitter(take, 20_000), lineSplitter(take, 20_000)];
  child.stdout.on('data', stdout.push);
  child.stderr.on('data', stderr.push);
  void child.ended.then(() => {
    stdout.end();
    stderr.end();
    if (timer) clearTimeout(timer);
    flush();
    if (!stopped) follow.onEnd();
  });

  return {
    shown,
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      child.interrupt(2_000);
    },
  };
}
