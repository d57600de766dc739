import type { JobStarted } from '../../shared/rpc/messages.ts';
import { findTechnology } from '../../shared/technologies/index.ts';
import type { ActionField, TechnologyAction } from '../../shared/technologies/technology.ts';
import type { Engine } from '../engine/engine.ts';
import { failing } from '../failure.ts';
import { ownTarget, type Target } from '../probes/find-targets.ts';
import type { StackProject, StackRunner } from '../stacks/stack-runner.ts';

/** Which action is to be run where, as the window says it; names only, never a command line. */
export interface ActionRequest {
  /** Name of the Compose project. */
  readonly name: string;
  readonly project: StackProject;
  readonly service: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Starts a technology's action in a running container of a service. Fails with `not-running`, with `no-such-action` when
 * the service's technology does not declare it for the role, and with `wrong-arguments` for a choice it does not offer.
 */
export async function runTechnologyAction(
  engine: Pick<Engine, 'snapshot' | 'inspect'>,
  runner: Pick<StackRunner, 'runJob'>,
  request: ActionRequest,
): Promise<JobStarted> {
  const { service, action: id } = request;
  const target = await runningTarget(engine, request);
  const action = findTechnology(target.technology.id)?.actions?.find(
    each => each.id === id && each.roles.includes(target.target.role),
  );
  if (!action) throw failing('projects', 'no-such-action', { service, action: id });
  return runner.runJob(
    request.project,
    service,
    action.command(target.target, checkedFields(action, request.fields)),
  );
}

async function runningTarget(
  engine: Pick<Engine, 'snapshot' | 'inspect'>,
  { name, service, action }: ActionRequest,
): Promise<Target> {
  const containers = await engine.snapshot(name);
  const running = containers.find(each => each.service === service && each.container.state === 'running');
  const details = running ? await engine.inspect(running.container.id) : null;
  if (!details?.running) throw failing('projects', 'service-not-running', { service });
  const target = ownTarget({ service, details });
  if (!target) throw failing('projects', 'no-such-action', { service, action });
  return target;
}

/** Only declared fields get through, each with its initial value when it is left out. */
function checkedFields(
  action: TechnologyAction,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null);
  for (const field of action.fields) {
    fields[field.id] = checkedValue(field, given[field.id] ?? field.initial);
    const fileName = given[`${field.id}Name`];
    if (field.kind === 'file' && fileName !== undefined) fields[`${field.id}Name`] = fileName;
  }
  return fields;
}

function checkedValue(field: ActionField, value: string): string {
  if (field.kind === 'choice' && !field.choices?.includes(value)) {
    throw failing('projects', 'wrong-arguments', { call: 'job.run' }, `${field.id}: ${value}`);
  }
  return value;
}
