import type { Command } from 'commander';
import { matchServices } from '../../shared/live/match-services.ts';
import type { LivePort, LiveService } from '../../shared/live/snapshot.ts';
import { asMap } from '../../shared/policy/plain.ts';
import { resolveModel } from '../compose/resolve-model.ts';
import { withStack } from './open-stack.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge ps FILE`: one line per service with its state and published ports. */
export function addPsCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('ps')
    .description(t('cli.stack.ps'))
    .argument('<file>', t('cli.stack.file'))
    .option('--json', t('cli.stack.json'))
    .action((file: string, { json = false }: { json?: boolean }) =>
      withStack(terminal, file, async ({ project, access }) => {
        const { name, model } = await resolveModel(access.cli, project, access.environment);
        const containers = await access.engine.snapshot(name);
        const services = matchServices(name, Object.keys(asMap(model['services'])), containers);
        if (json) terminal.print(`${JSON.stringify({ project: name, services })}\n`);
        else terminal.print(table(services));
      }),
    );
}

function table(services: readonly LiveService[]): string {
  const rows = services.map(({ name, state, exitCode, containers }) => [
    name,
    exitCode === null ? state : `${state} (${exitCode})`,
    [...new Set(containers.flatMap(container => container.ports.flatMap(portText)))].join(', '),
  ]);
  const widths = [0, 1].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map(line => `${line}\n`)
    .join('');
}

function portText({ published, target, protocol }: LivePort): readonly string[] {
  if (published === null) return [];
  return [`${published}->${target}${protocol === 'tcp' ? '' : `/${protocol}`}`];
}
