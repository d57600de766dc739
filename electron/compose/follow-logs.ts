import { lineSplitter } from '../engine/line-splitter.ts';
import { type ComposeTarget, composeCommand } from './compose-command.ts';
import type { DockerCli } from './docker-cli.ts';

/** How lines are handed on: at most this many at once, this often (milliseconds). What is more is dropped and counted. */
const batch = { lines: 2_000, everyMs: 80 } as const;

/** What Compose itself puts between the lines ("app-1 exited with code 137"), with an escape that no log begins with. */
const composeRemark = /^\r?\u001b\[K\S+ (?:exited with code|has been recreated)/;

/** Follows one service's logs while it runs; the newest lines win when they come faster than they can be shown. */
export function followLogs(
  cli: DockerCli,
  target: ComposeTarget,
  follow: {
    readonly service: string;
    /** How many of the last lines, or from when on (ISO 8601). */
    readonly from: { readonly tail: number } | { readonly since: string };
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly onLines: (lines: readonly string[], dropped: number) => void;
    /** It ended by itself: the service stopped (`ok`), or it could not be followed. */
    readonly onEnd: (ok: boolean) => void;
  },
): { readonly shown: string; readonly stop: () => void } {
  const { service, from, environment } = follow;
  const part = 'tail' in from ? ['--tail', String(from.tail)] : ['--since', from.since];
  const { args, shown } = composeCommand(
    target,
    ['logs', '-f', '--no-color', '--no-log-prefix', ...part, service],
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
    if (composeRemark.test(line)) return;
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
  void child.ended.then(({ exitCode }) => {
    stdout.end();
    stderr.end();
    if (timer) clearTimeout(timer);
    flush();
    if (!stopped) follow.onEnd(exitCode === 0);
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
