import { asMap, asText, type PlainMap } from '../../shared/policy/plain.ts';
import { parseObject } from '../engine/parse-object.ts';
import { EngineError, failing } from '../failure.ts';
import { type ComposeTarget, composeCommand } from './compose-command.ts';
import type { DockerCli } from './docker-cli.ts';
import { recogniseFailure } from './failures.ts';

/** A stack as Compose would run it: variables filled in, includes and extends joined, paths absolute. */
export interface ResolvedStack {
  /** Project name as Docker uses it. */
  readonly name: string;
  readonly model: PlainMap;
}

/**
 * Asks `docker compose config`. It starts nothing and fetches nothing (remote resources are switched off). Rejects with
 * the failure Compose names (`compose-invalid`, `variable-required`, …) or `cli-missing`.
 */
export async function resolveModel(
  cli: DockerCli,
  target: ComposeTarget,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ResolvedStack> {
  const { args } = composeCommand(target, ['config', '--format', 'json'], { environment });
  const result = await cli.run(args, { folder: target.folder, timeoutMs: 60_000 });
  if (result.missing) throw failing('docker', 'cli-missing');
  const model = result.exitCode === 0 ? parseObject(result.stdout) : null;
  if (!model) throw new EngineError(recogniseFailure(result.stderr || result.stdout));
  return { name: asText(model['name']), model: asMap(model) };
}

/** Gives the service of a container by the container's name, as Compose names containers. */
export function containerNames({ name, model }: ResolvedStack): (container: string) => string | null {
  const services = Object.entries(asMap(model['services']));
  const named = new Map(
    services.map(([service, entry]) => [asText(asMap(entry)['container_name']), service]),
  );
  return container => {
    const own = named.get(container);
    if (own) return own;
    const numbered = container.startsWith(`${name}-`) ? container.slice(name.length + 1) : container;
    const service = numbered.replace(/-\d+$/, '');
    return services.some(([known]) => known === service) ? service : null;
  };
}
