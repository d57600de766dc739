import type { Command } from 'commander';
import { matchServices } from '../../shared/live/match-services.ts';
import type { LiveService, LiveSnapshot } from '../../shared/live/snapshot.ts';
import { asMap } from '../../shared/policy/plain.ts';
import { resolveModel } from '../compose/resolve-model.ts';
import { cpuPercent } from '../engine/cpu-percent.ts';
import type { Engine } from '../engine/engine.ts';
import type { EngineAccess } from '../engine/engine-access.ts';
import { followLive, withReadings } from '../probes/live-project.ts';
import { createProber, type Prober } from '../probes/prober.ts';
import { type OpenStack, withStack } from './open-stack.ts';
import type { Terminal } from './terminal.ts';

interface StatusOptions {
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** `drawbridge status FILE`: what runs and what its technologies say; `--watch` prints it anew whenever it changes. */
export function addStatusCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('status')
    .description(t('live.status.summary'))
    .argument('<file>', t('cli.stack.file'))
    .option('--watch', t('live.status.watch'))
    .option('--json', t('cli.stack.json'))
    .action((file: string, { json = false, watch = false }: StatusOptions) =>
      withStack(terminal, file, async stack => {
        const { name, model } = await resolveModel(stack.access.cli, stack.project, stack.access.environment);
        const names = Object.keys(asMap(model['services']));
        const prober = createProber({
          engine: stack.access.engine,
          hostReachesPorts: () => isLocal(stack.access),
        });
        const print = (snapshot: LiveSnapshot): void =>
          terminal.print(
            json || watch ? `${JSON.stringify(said(snapshot, terminal))}\n` : describe(snapshot, terminal),
          );
        try {
          if (watch) await watchUntilInterrupted(stack, prober, name, names, print);
          else print(await snapshotOnce(stack.access.engine, prober, name, names));
        } finally {
          prober.dispose();
        }
      }),
    );
}

function isLocal(access: EngineAccess): boolean {
  const { kind } = access.candidate().address;
  return kind === 'socket' || kind === 'pipe';
}

/** Two samples of the counters around the probes' two rounds, for rates. */
async function snapshotOnce(
  engine: Engine,
  prober: Prober,
  name: string,
  names: readonly string[],
): Promise<LiveSnapshot> {
  const [{ version }, containers] = await Promise.all([engine.version(), engine.snapshot(name)]);
  const services = matchServices(name, names, containers);
  const running = containers
    .filter(each => each.container.state === 'running')
    .map(each => each.container.id);
  const sample = async () =>
    new Map(
      await Promise.all(running.map(async id => [id, await engine.stats(id).catch(() => null)] as const)),
    );
  const before = await sample();
  const readings = await prober.once(services);
  const after = await sample();
  const measured = services.map(service => ({
    ...service,
    containers: service.containers.map(container => {
      const now = after.get(container.id);
      return now
        ? {
            ...container,
            cpuPercent: cpuPercent(before.get(container.id) ?? null, now),
            memoryBytes: now.memoryBytes,
            memoryLimitBytes: now.memoryLimitBytes,
          }
        : container;
    }),
  }));
  const at = new Date().toISOString();
  return { project: name, engine: { version }, at, services: withReadings(measured, readings) };
}

/** Snapshots as they come, at most two a second, until Ctrl-C. */
function watchUntilInterrupted(
  { runner }: OpenStack,
  prober: Prober,
  name: string,
  names: readonly string[],
  print: (snapshot: LiveSnapshot) => void,
): Promise<void> {
  return new Promise(resolve => {
    let next: LiveSnapshot | null = null;
    let timer: NodeJS.Timeout | null = null;
    const stop = followLive(
      { watchProject: runner.watchProject, prober },
      name,
      () => names,
      snapshot => {
        next = snapshot;
        timer ??= setTimeout(() => {
          timer = null;
          if (next) print(next);
        }, 500);
      },
    );
    const end = (): void => {
      stop();
      if (timer) clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  });
}

/** As `--json` prints it: headlines are sentences. */
function said(snapshot: LiveSnapshot, { t }: Terminal): unknown {
  const services = snapshot.services.map(service => ({
    ...service,
    readings: service.readings.map(reading => ({
      ...reading,
      headline: t(reading.headline.key, { ...reading.headline.values }),
    })),
  }));
  return { ...snapshot, services };
}

/** One line per service: name, state, and what its technologies say. */
function describe({ services }: LiveSnapshot, { t }: Terminal): string {
  const width = Math.max(0, ...services.map(service => service.name.length));
  const states = services.map(stateText);
  const stateWidth = Math.max(0, ...states.map(state => state.length));
  return services
    .map((service, index) => {
      const said = service.readings.map(({ headline }) => t(headline.key, { ...headline.values }));
      return `${service.name.padEnd(width)}  ${(states[index] ?? '').padEnd(stateWidth)}  ${said.join('; ')}`;
    })
    .map(line => `${line.trimEnd()}\n`)
    .join('');
}

function stateText({ state, exitCode }: LiveService): string {
  return exitCode === null ? state : `${state} (${exitCode})`;
}
