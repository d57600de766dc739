import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { composeCommand } from '../compose/compose-command.ts';
import { recogniseFailure } from '../compose/failures.ts';
import { lineSplitter } from '../engine/line-splitter.ts';
import { EngineError } from '../failure.ts';
import { withStack } from './open-stack.ts';
import type { Terminal } from './terminal.ts';

interface LogOptions {
  readonly follow?: boolean;
  readonly tail: number;
  readonly json?: boolean;
}

/** `drawbridge logs FILE SERVICE`: a service's last lines, followed on demand; with `--json` one object per line. */
export function addLogsCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('logs')
    .description(t('cli.stack.logs'))
    .argument('<file>', t('cli.stack.file'))
    .argument('<service>', t('cli.stack.service'))
    .option('-f, --follow', t('cli.stack.follow'))
    .option('--tail <lines>', t('cli.stack.tail'), readTail(terminal), 200)
    .option('--json', t('cli.stack.json'))
    .action((file: string, service: string, { follow, tail, json }: LogOptions) =>
      withStack(terminal, file, async ({ project, access }) => {
        const { args } = composeCommand(
          project,
          [
            'logs',
            '--no-color',
            '--no-log-prefix',
            '--tail',
            String(tail),
            ...(follow ? ['-f'] : []),
            service,
          ],
          { environment: access.environment },
        );
        const child = access.cli.start(args, { folder: project.folder });
        const said: string[] = [];
        const lines = lineSplitter(line =>
          terminal.print(json ? `${JSON.stringify({ service, line })}\n` : `${line}\n`),
        );
        const errors = lineSplitter(line => void said.push(line));
        child.stdout.on('data', lines.push);
        child.stderr.on('data', errors.push);
        const interrupt = (): void => child.interrupt(2_000);
        process.once('SIGINT', interrupt);
        const { exitCode } = await child.ended;
        process.off('SIGINT', interrupt);
        lines.end();
        errors.end();
        if (exitCode === 1) throw new EngineError(recogniseFailure(said.join('\n')));
      }),
    );
}

function readTail({ t }: Terminal): (written: string) => number {
  return written => {
    if (!/^\d{1,6}$/.test(written)) throw new InvalidArgumentError(t('cli.stack.badTail'));
    return Number(written);
  };
}
