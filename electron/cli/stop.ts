import type { Command } from 'commander';
import { withStack } from './open-stack.ts';
import { runAction } from './run-action.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge stop FILE`: stops the containers; they and all data stay. */
export function addStopCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('stop')
    .description(t('cli.stack.stop'))
    .argument('<file>', t('cli.stack.file'))
    .option('--anyway', t('cli.stack.anyway'))
    .option('--json', t('cli.stack.json'))
    .action((file: string, { anyway, json = false }: { anyway?: boolean; json?: boolean }) =>
      withStack(terminal, file, stack =>
        runAction(terminal, stack, json, () => stack.runner.stop(stack.project, { anyway })),
      ),
    );
}
