import { recogniseService } from '../../shared/technologies/index.ts';
import type { Engine } from '../engine/engine.ts';
import { failing } from '../failure.ts';
import { targetIn } from './find-targets.ts';

/** A technology's action as a command in a service's container, with the files it needs there. */
export interface TechnologyJob {
  readonly argv: readonly string[];
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/**
 * Looks up what an action runs in a service of a running project; no command line comes from outside. Rejects with
 * `service-not-running` or `no-such-action`.
 */
export async function findTechnologyJob(
  engine: Pick<Engine, 'snapshot' | 'inspect'>,
  project: string,
  wanted: {
    readonly service: string;
    readonly action: string;
    readonly fields: Readonly<Record<string, string>>;
  },
): Promise<TechnologyJob> {
  const { service, action: id, fields } = wanted;
  const containers = await engine.snapshot(project);
  const running = containers.find(each => each.service === service && each.container.state === 'running');
  const details = running ? await engine.inspect(running.container.id) : null;
  if (!details?.running) throw failing('docker', 'service-not-running', { name: service });
  const recognised = recogniseService({
    image: details.image,
    command: details.command.join(' '),
    labels: details.labels,
    environment: details.environment,
  });
  const action = recognised?.technology.actions?.find(
    each => each.id === id && each.roles.includes(recognised.role),
  );
  if (!recognised || !action) throw failing('live', 'no-such-action', { service });
  const { target } = targetIn({ service, details, startedAt: null }, recognised.technology, recognised.role);
  const known = new Set(action.fields.flatMap(field => [field.id, `${field.id}Name`]));
  const initial = action.fields.map(field => [field.id, field.initial]);
  const given = Object.entries(fields).filter(([name]) => known.has(name));
  return action.command(target, Object.fromEntries([...initial, ...given]));
}
