import { asNumber, asObject, type JsonObject } from '../json.ts';

/** What tasks, actors or placement groups ask for and have not got. */
export interface Demand {
  readonly resources: Readonly<Record<string, number>>;
  readonly count: number;
  /** No node has that much, so waiting does not help. */
  readonly impossible: boolean;
}

/** The demands of Ray's load report; null when there is no report. */
export function readDemands(load: JsonObject | null): readonly Demand[] | null {
  if (load === null) return null;
  const nodes = bundles(load['nodeTypes']).map(({ resources }) => resources);
  return bundles(load['resourceDemand']).map(({ resources, count }) => ({
    resources,
    count,
    impossible:
      nodes.length > 0 &&
      !nodes.some(node => Object.entries(resources).every(([name, much]) => (node[name] ?? 0) >= much)),
  }));
}

/** `1 GPU, 2 CPU`, without Ray's own marks of a node. */
export function demandText({ resources }: Demand): string {
  return Object.entries(resources)
    .filter(([name]) => !name.startsWith('node:'))
    .map(([name, much]) => `${much} ${name}`)
    .join(', ');
}

/** `[[{CPU: 1}, 3], …]`: resources, and how often. */
function bundles(value: unknown) {
  return (Array.isArray(value) ? value : []).flatMap((pair: unknown) => {
    if (!Array.isArray(pair)) return [];
    const named = asObject(pair[0]);
    const count = asNumber(pair[1]);
    if (named === null || count === null) return [];
    const known = Object.entries(named).flatMap(([name, much]) => {
      const number = asNumber(much);
      return number === null ? [] : [[name, number] as const];
    });
    return [{ resources: Object.fromEntries(known) as Record<string, number>, count }];
  });
}
