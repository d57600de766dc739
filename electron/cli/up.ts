import type { Command } from 'commander';
import type { Preflight } from '../../shared/rpc/messages.ts';
import { quoteWord } from '../compose/compose-command.ts';
import { withStack } from './open-stack.ts';
import { runAction } from './run-action.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge up FILE`: starts the stack; while it reaches out of its containers unagreed, says how and exits 1. */
export function addUpCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('up')
    .description(t('cli.stack.up'))
    .argument('<file>', t('cli.stack.file'))
    .option('--trust <hash>', t('cli.stack.trust'))
    .option('--anyway', t('cli.stack.anyway'))
    .option('--json', t('cli.stack.json'))
    .action(
      (file: string, { trust, anyway, json = false }: { trust?: string; anyway?: boolean; json?: boolean }) =>
        withStack(terminal, file, async stack => {
          const found = await stack.runner.preflight(stack.project);
          if (!found.agreed && trust !== found.hash) {
            refuse(terminal, file, found, json);
            return;
          }
          await runAction(terminal, stack, json, () => stack.runner.up(stack.project, { trust, anyway }));
        }),
    );
}

function refuse(terminal: Terminal, file: string, { risks, hash }: Preflight, json: boolean): void {
  const { t } = terminal;
  const said = risks.map(risk => ({ ...risk, message: t(`risks.${risk.code}`, { ...risk }) }));
  if (json) terminal.print(`${JSON.stringify({ started: false, risks: said, hash })}\n`);
  else {
    terminal.print(said.map(({ message }) => `- ${message}\n`).join(''));
    terminal.print(`${t('cli.stack.howToTrust')}\n  drawbridge up ${quoteWord(file)} --trust ${hash}\n`);
  }
  terminal.complain(t('docker.failures.trust-needed', { count: risks.length }));
  terminal.exit(1);
}
