import type { Command } from 'commander';
import { argumentSchema } from '../../shared/commands/argument-schema.ts';
import { commands } from '../../shared/commands/index.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge commands`: the commands that `edit` takes, with the JSON schema of their arguments. */
export function addCommandsCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('commands')
    .description(t('cli.commands.summary'))
    .option('--json', t('cli.commands.json'))
    .action(() => {
      const list = commands.map(command => ({
        name: command.name,
        label: t(`commands.${command.name}.label`),
        help: t(`commands.${command.name}.help`),
        arguments: argumentSchema(command),
      }));
      terminal.print(`${JSON.stringify({ commands: list }, null, 2)}\n`);
    });
}
