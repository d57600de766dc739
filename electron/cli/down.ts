import type { Command } from 'commander';
import { withStack } from './open-stack.ts';
import { runAction } from './run-action.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge down FILE`: removes containers and networks; volumes (the data) stay. */
export function addDownCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('down')
    .description(t('cli.stack.down'))
    .argument('<file>', t('cli.stack.file'))
    .option('--json', t('cli.stack.json'))
    .action((file: string, { json = false }: { json?: boolean }) =>
      withStack(terminal, file, stack =>
        runAction(terminal, stack, json, () => stack.runner.down(stack.project)),
      ),
    );
}
