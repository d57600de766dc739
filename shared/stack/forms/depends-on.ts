import type { Located } from '../../document/lookup.ts';
import { childrenOf, factOf, noteShape, type Reader, wholeEntry } from '../read-facts.ts';
import type { Condition, Dependency } from '../stack.ts';

/** The conditions of `depends_on` (Compose spec), the plainest first. */
export const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;

/** Reads `depends_on`: a list of names (each waits for the start), or a mapping with a condition per name. */
export function readDependencies(reader: Reader, dependsOn: Located | undefined): Dependency[] {
  if (!dependsOn || dependsOn.targetShape === 'null') return [];
  if (dependsOn.targetShape !== 'map' && dependsOn.targetShape !== 'list') {
    noteShape(reader, dependsOn);
    return [];
  }
  return [...childrenOf(reader, dependsOn.path)].flatMap(([key, item]): Dependency[] => {
    const place = { path: item.path, range: wholeEntry(item), inherited: item.inherited !== null };
    if (dependsOn.targetShape === 'map') {
      return [{ service: key, condition: readCondition(reader, item), syntax: 'long', ...place }];
    }
    const service = factOf(item)?.value;
    if (service === undefined) noteShape(reader, item);
    return service === undefined
      ? []
      : [{ service, condition: 'service_started', syntax: 'short', ...place }];
  });
}

function readCondition(reader: Reader, item: Located): Condition {
  const condition = item.targetShape === 'map' ? childrenOf(reader, item.path).get('condition') : undefined;
  const written = factOf(condition)?.value;
  const known = conditions.find(one => one === written);
  if (condition && !known) noteShape(reader, condition);
  return known ?? 'service_started';
}
