import { interpolate, type Variables } from '../project/interpolate.ts';
import type { Service, Variable } from '../stack/stack.ts';

/** What recognising a service looks at, `${VAR:-default}` resolved. */
export interface Recognisable {
  readonly image: string | null;
  readonly command: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | null>>;
}

/** Gives the technology of a service, or null when nobody knows it. */
export type Recognise = (service: Recognisable) => { readonly technology: { readonly id: string } } | null;

/** A service as recognition looks at it. */
export function recognisable(service: Service, variables: Variables): Recognisable {
  const resolve = (text: string) => interpolate(text, variables).value;
  const line = [service.entrypoint, service.command].flatMap(fact => (fact ? resolve(fact.value) : []));
  const labels: Record<string, string> = Object.create(null);
  for (const label of service.labels) labels[label.name] = resolve(label.value ?? '');
  return {
    image: service.image ? resolve(service.image.value) : null,
    command: line.length > 0 ? line.join(' ') : null,
    labels,
    environment: recordOf(service.environment, resolve),
  };
}

function recordOf(
  entries: readonly Variable[],
  resolve: (text: string) => string,
): Record<string, string | null> {
  const record: Record<string, string | null> = Object.create(null);
  for (const entry of entries) record[entry.name] = entry.value === null ? null : resolve(entry.value);
  return record;
}
