import type { Command } from 'commander';
import type { DataFacts } from '../../shared/rpc/messages.ts';
import { quoteWord } from '../compose/compose-command.ts';
import { withStack } from './open-stack.ts';
import { runAction } from './run-action.ts';
import type { Terminal } from './terminal.ts';

interface DownOptions {
  readonly volumes?: boolean;
  readonly yes?: boolean;
  readonly anyway?: boolean;
  readonly json?: boolean;
}

/** `drawbridge down FILE`: removes containers and networks; volumes (the data) stay, or are listed, and deleted with `--yes`. */
export function addDownCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('down')
    .description(t('cli.stack.down'))
    .argument('<file>', t('cli.stack.file'))
    .option('-v, --volumes', t('cli.stack.volumes'))
    .option('--yes', t('cli.stack.yes'))
    .option('--anyway', t('cli.stack.anyway'))
    .option('--json', t('cli.stack.json'))
    .action((file: string, { volumes, yes, anyway, json = false }: DownOptions) =>
      withStack(terminal, file, async stack => {
        if (!volumes) {
          await runAction(terminal, stack, json, () => stack.runner.down(stack.project, { anyway }));
          return;
        }
        const facts = await stack.runner.dataFacts(stack.project);
        if (!json) terminal.print(listed(terminal, facts));
        if (!yes) {
          refuse(terminal, file, facts, json);
          return;
        }
        await runAction(terminal, stack, json, () =>
          stack.runner.downDelete(stack.project, facts.hash, { anyway }),
        );
      }),
    );
}

function listed({ t }: Terminal, { containers, networks, volumes }: DataFacts): string {
  const lines = [
    ...containers.map(name => t('cli.stack.container', { name })),
    ...networks.map(name => t('cli.stack.network', { name })),
    ...volumes.map(({ name, kind, services, sizeBytes }) => {
      const size = sizeBytes === null ? t('cli.stack.sizeUnknown') : readable(sizeBytes);
      return kind === 'named'
        ? t('cli.stack.volume', { name, size })
        : t('cli.stack.anonymous', { name: name.slice(0, 12), size, services: services.join(', ') });
    }),
  ];
  return lines.length === 0 ? `${t('cli.stack.nothingToDelete')}\n` : `${lines.join('\n')}\n`;
}

function refuse(terminal: Terminal, file: string, facts: DataFacts, json: boolean): void {
  const { t } = terminal;
  if (json) terminal.print(`${JSON.stringify({ deleted: false, ...facts })}\n`);
  else
    terminal.print(`${t('cli.stack.howToDelete')}\n  drawbridge down ${quoteWord(file)} --volumes --yes\n`);
  terminal.complain(t('cli.stack.deleteUnconfirmed'));
  terminal.exit(1);
}

/** Bytes as `docker system df` says them. */
function readable(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}
