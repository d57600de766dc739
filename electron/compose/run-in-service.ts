import { failing } from '../failure.ts';
import { type ComposeTarget, composeCommand } from './compose-command.ts';
import type { DockerCli } from './docker-cli.ts';
import { recogniseFailure } from './failures.ts';

/** Variable by which a job's processes are found again inside the container: an exec outlives its client. */
const mark = 'DRAWBRIDGE_JOB';

/** Ends every process that carries the mark; asks first, insists after three seconds. Needs `sh` and `/proc`, as any Linux image has. */
const endMarked = `list() { for p in /proc/[0-9]*; do tr '\\0' '\\n' 2>/dev/null <"$p/environ" | grep -qx "$0" && echo "\${p#/proc/}"; done; }
kill -TERM $(list) 2>/dev/null; for i in 1 2 3 4 5 6; do [ -z "$(list)" ] && exit 0; sleep 0.5; done; kill -KILL $(list) 2>/dev/null; exit 0`;

const writeFile = 'mkdir -p "$(dirname "$0")" && cat > "$0"';

/** A command that runs in a service's container. */
export interface ServiceRun {
  readonly shown: string;
  /** Exit code; null when it was killed or there is no `docker`. */
  readonly ended: Promise<number | null>;
  /** Ends the process inside the container, then the command. */
  readonly cancel: () => Promise<void>;
}

/** Runs an argument list in a service's container (`docker compose exec -T`); the exact bytes of its output as they come. */
export function runInService(
  cli: DockerCli,
  target: ComposeTarget,
  run: {
    readonly service: string;
    readonly argv: readonly string[];
    readonly job: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly onChunk: (chunk: Buffer, from: 'stdout' | 'stderr') => void;
  },
): ServiceRun {
  const { service, argv, job, environment } = run;
  const { args, shown } = composeCommand(target, ['exec', '-T', service, ...argv], {
    environment,
    marks: ['-e', `${mark}=${job}`],
  });
  const child = cli.start(args, { folder: target.folder });
  child.stdout.on('data', (chunk: Buffer) => run.onChunk(chunk, 'stdout'));
  child.stderr.on('data', (chunk: Buffer) => run.onChunk(chunk, 'stderr'));
  return {
    shown,
    ended: child.ended.then(({ exitCode }) => exitCode),
    async cancel() {
      const kill = composeCommand(target, ['exec', '-T', service, 'sh', '-c', endMarked, `${mark}=${job}`], {
        environment,
      });
      await cli.run(kill.args, { folder: target.folder, timeoutMs: 15_000 });
      child.interrupt(2_000);
    },
  };
}

/** Writes a text file inside a service's container, as the container's own user. Fails with what Compose says. */
export async function writeInService(
  cli: DockerCli,
  target: ComposeTarget,
  file: { readonly service: string; readonly path: string; readonly content: string },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { args } = composeCommand(target, ['exec', '-T', file.service, 'sh', '-c', writeFile, file.path], {
    environment,
  });
  const result = await cli.run(args, { folder: target.folder, input: file.content, timeoutMs: 30_000 });
  if (result.exitCode === 0) return;
  const recognised = recogniseFailure(result.stderr);
  if (recognised.code === 'service-not-running') {
    throw failing('docker', 'service-not-running', { name: file.service }, result.stderr.trim());
  }
  throw failing(
    'docker',
    'file-not-copied',
    { path: file.path, service: file.service },
    result.stderr.trim(),
  );
}
