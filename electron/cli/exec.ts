import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { asMap } from '../../shared/policy/plain.ts';
import { resolveModel } from '../compose/resolve-model.ts';
import { runInService } from '../compose/run-in-service.ts';
import { failing } from '../failure.ts';
import { type OpenStack, withStack } from './open-stack.ts';
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
        await mustRun(stack, service);
        const { cli, environment } = stack.access;
        const pieces: Buffer[] = [];
        const run = runInService(cli, stack.project, {
          service,
          argv: command,
          job: randomUUID(),
          environment,
          onChunk: (chunk, from) => (json ? pieces.push(chunk) : terminal.passOn(chunk, from)),
        });
        const interrupt = (): void => void run.cancel();
        process.once('SIGINT', interrupt);
        const exitCode = await run.ended;
        process.off('SIGINT', interrupt);
        if (json) {
          const output = Buffer.concat(pieces).toString();
          terminal.print(`${JSON.stringify({ service, command: run.shown, exitCode, output })}\n`);
        }
        if (exitCode !== 0) terminal.exit(1);
      }),
    );
}

/** Fails with `service-not-running` or `no-such-service`: Compose would say so amid the command's own output. */
async function mustRun({ access, project }: OpenStack, service: string): Promise<void> {
  const { name, model } = await resolveModel(access.cli, project, access.environment);
  const containers = await access.engine.snapshot(name);
  if (containers.some(each => each.service === service && each.container.state === 'running')) return;
  const known = Object.hasOwn(asMap(model['services']), service);
  throw failing('docker', known ? 'service-not-running' : 'no-such-service', { name: service });
}
