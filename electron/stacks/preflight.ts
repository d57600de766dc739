import type { LiveContainer } from '../../shared/live/snapshot.ts';
import { assessRisks } from '../../shared/policy/assess.ts';
import type { HostFacts } from '../../shared/policy/host-path.ts';
import { asMap, asText, type PlainMap } from '../../shared/policy/plain.ts';
import { riskHash } from '../../shared/policy/risk-hash.ts';
import type { Preflight } from '../../shared/rpc/messages.ts';
import type { ComposeTarget } from '../compose/compose-command.ts';
import type { DockerCli } from '../compose/docker-cli.ts';
import { type ResolvedStack, resolveModel } from '../compose/resolve-model.ts';
import type { Engine } from '../engine/engine.ts';
import { failing } from '../failure.ts';
import { busyPorts, portKey } from './busy-ports.ts';
import type { Consents } from './consents.ts';
import { readReferences } from './read-references.ts';
import { realPath } from './real-path.ts';
import { startedElsewhere } from './started-elsewhere.ts';

/** What a preflight needs of the machine. */
export interface PreflightSetting {
  readonly cli: DockerCli;
  readonly engine: Pick<Engine, 'snapshot' | 'imageExists'>;
  readonly consents: Consents;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: HostFacts['platform'];
  /** False when the engine runs elsewhere: its ports are not ours to try. */
  readonly local: () => boolean;
}

/**
 * Looks at the saved file as Compose would run it, before anything runs: risks, ports, images. Rejects with
 * `remote-include` before Compose reads a file that would be fetched, or with what Compose says of an invalid file.
 */
export async function preflight(
  setting: PreflightSetting,
  target: ComposeTarget,
): Promise<{ readonly preflight: Preflight; readonly stack: ResolvedStack }> {
  const written = readReferences(target.file, setting.environment);
  const remote = written.find(reference => reference.kind === 'remote');
  if (remote) throw failing('docker', 'remote-include', { path: remote.path, context: 'named' });
  const stack = await resolveModel(setting.cli, target, setting.environment);
  const facts: HostFacts = {
    projectFolder: target.folder,
    home: setting.home,
    platform: setting.platform,
    realPath,
  };
  const risks = assessRisks(stack.model, facts, written);
  const hash = riskHash(risks);
  // Without an engine nothing of this stack runs, so that every busy port is somebody else's.
  const containers = (await setting.engine.snapshot(stack.name).catch(() => [])).map(
    ({ container }) => container,
  );
  const [ports, missingImages] = await Promise.all([
    setting.local() ? portsOfOthers(containers, stack) : [],
    imagesToPull(setting.engine, stack.model),
  ]);
  const agreed = risks.length === 0 || setting.consents.agreed(target.file, hash);
  const elsewhere = startedElsewhere(target.file, containers);
  return {
    preflight: { risks, hash, agreed, busyPorts: ports, missingImages, startedElsewhere: elsewhere },
    stack,
  };
}

async function portsOfOthers(
  containers: readonly LiveContainer[],
  { model }: ResolvedStack,
): Promise<Preflight['busyPorts']> {
  const own = containers.flatMap(container =>
    container.ports.flatMap(({ published, protocol }) =>
      published === null ? [] : [portKey(published, protocol)],
    ),
  );
  return busyPorts(model, new Set(own));
}

async function imagesToPull(
  engine: Pick<Engine, 'imageExists'>,
  model: PlainMap,
): Promise<readonly string[]> {
  const images = Object.values(asMap(model['services']))
    .map(asMap)
    .filter(service => !service['build'])
    .map(service => asText(service['image']))
    .filter(image => image !== '');
  const unique = [...new Set(images)].sort();
  const here = await Promise.all(unique.map(image => engine.imageExists(image).catch(() => true)));
  return unique.filter((_, index) => !here[index]);
}
