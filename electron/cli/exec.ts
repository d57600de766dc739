import type { Command } from 'commander';
import type { EngineEvents } from '../../shared/rpc/messages.ts';
import { withStack } from './open-stack.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge exec FILE SERVICE COMMAND…`: runs a command in a service's container; exits 1 when the command fails. */
export function addExecCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  // Options after the service belong to the command inside the container.
  program.enablePositionalOptions();
  program
    .command('exec')
    .description(t('cli.stack.exec'))
    .argument('<file>', t('cli.stack.file'))
    .argument('<service>', t('cli.stack.service'))
    .argument('<command...>', t('cli.stack.command'))
    .option('--json', t('cli.stack.json'))
    .passThroughOptions()
    .action((file: string, service: string, command: string[], { json = false }: { json?: boolean }) =>
      withStack(terminal, file, async stack => {
        let output = '';
        stack.on('job.output', ({ text }) => {
          if (json) output += text;
          else terminal.print(text);
        });
        const ended = new Promise<EngineEvents['job.ended']>(resolve => stack.on('job.ended', resolve));
        const started = await stack.runner.runJob(stack.project, service, { argv: command, files: [] });
        const interrupt = (): void => void stack.runner.cancelJob(started.job);
        process.once('SIGINT', interrupt);
        const { exitCode } = await ended;
        process.off('SIGINT', interrupt);
        if (json)
          terminal.print(`${JSON.stringify({ service, command: started.command, exitCode, output })}\n`);
        if (exitCode !== 0) terminal.exit(1);
      }),
    );
}
