import type { Mount } from '../../stack/stack.ts';
import type { ServiceInStack, StackAround, StackStep } from '../technology-rule.ts';

/** Roles of Airflow's services that stay. */
export const longRoles = ['webserver', 'api-server', 'scheduler', 'dag-processor', 'triggerer', 'worker'];

/** All of Airflow's services in the stack. */
export function airflowServices(stack: StackAround): readonly ServiceInStack[] {
  return stack.services.filter(each => each.technology === 'airflow');
}

/** What some Airflow service runs may be in a script or settings that the file does not show. */
export function isHidden({ service, command }: ServiceInStack): boolean {
  const fromFile = service.keys.some(({ key }) => key === 'env_file' || key === 'extends');
  return fromFile || service.entrypoint !== null || /\.(?:sh|py)\b/.test(command ?? '');
}

/** Airflow's major version by the image's tag; null where nobody can tell. */
export function majorVersion({ image }: ServiceInStack): number | null {
  const tag = /(?:^|\/)apache\/airflow:(?:slim-)?(\d+)(?:\.|-|$)/.exec(image ?? '')?.[1];
  return tag === undefined ? null : Number(tag);
}

/**
 * The step that adds another part of Airflow: image, settings, folders and networks as a part that is there has them;
 * none where that part's image is not written.
 */
export function addSibling(
  stack: StackAround,
  { service, environment }: ServiceInStack,
  wanted: { readonly name: string; readonly command: string; readonly extra: readonly string[] },
  own: readonly string[] = [],
): readonly StackStep[] {
  const from = service.image
    ? `image: ${service.image.value}`
    : service.build && `build: ${service.build.value}`;
  if (!from || stack.services.some(({ name }) => name === wanted.name)) return [];
  const settings = service.environment
    .filter(({ name }) => name in environment && /^AIRFLOW_/.test(name))
    .map(({ name, value }) => (value === null ? `  ${name}:` : `  ${name}: ${JSON.stringify(value)}`));
  const others = service.dependsOn.filter(({ service: other }) => {
    const known = stack.services.find(({ name }) => name === other);
    return known?.technology !== 'airflow' || known.role === 'init';
  });
  const yaml = [
    from,
    `command: ${wanted.command}`,
    ...section('environment', [...settings, ...own]),
    ...section('volumes', service.mounts.flatMap(mountLine)),
    ...section(
      'networks',
      service.networks.map(({ network }) => `  - ${network}`),
    ),
    ...section(
      'depends_on',
      others.flatMap(({ service: other, condition }) => [`  ${other}:`, `    condition: ${condition}`]),
    ),
    ...wanted.extra,
  ];
  const args = { name: wanted.name, yaml: yaml.map(line => `${line}\n`).join('') };
  return [{ kind: 'command', command: 'add-service', args }];
}

function section(key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
}

function mountLine({ kind, source, target, readOnly }: Mount): readonly string[] {
  if (source === null || (kind !== 'bind' && kind !== 'volume')) return [];
  return [`  - ${source}:${target}${readOnly ? ':ro' : ''}`];
}
