import type { ComposeDocument } from '../document/document.ts';
import { lineStarts } from '../document/line-starts.ts';
import { lookup } from '../document/lookup.ts';
import { tagOf } from '../document/nodes.ts';
import type { Change } from '../document/reparse.ts';
import type { Variables } from '../project/interpolate.ts';
import { moveLater } from './move-ranges.ts';
import { readDefinitions } from './read-definitions.ts';
import type { Reader } from './read-facts.ts';
import { readService } from './read-service.ts';
import { keepGrid } from './same-lines.ts';
import type { NetworkDefinition, Service, Stack } from './stack.ts';

const definitions = ['networks', 'volumes', 'configs', 'secrets'] as const;

/**
 * The stack after a change that touched a few entries: as `readFileStack` gives it, with every service that was not touched
 * taken from the stack before. Null where only that can tell: odd shapes, and changes of what stands at the top.
 * `variables` must be those of before.
 */
export function rereadFileStack(
  previous: Stack,
  document: ComposeDocument,
  change: Change,
  variables: Variables = {},
): Stack | null {
  const { section } = change;
  // Problems have their places in the order of reading.
  if (previous.problems.length > 0) return null;
  if (section === null && ![...change.removed, ...change.added].every(({ name }) => name.startsWith('x-')))
    return null;
  const move = <Part>(part: Part): Part => moveLater(part, change.end, change.by);
  const reader: Reader = { document, variables, problems: [] };
  const services =
    section === 'services' ? servicesAfter(previous, change, reader) : previous.services.map(move);
  if (!services) return null;
  const defined = (kind: (typeof definitions)[number]): readonly NetworkDefinition[] =>
    kind === section
      ? readDefinitions(reader, lookup(document, [kind]) ?? undefined)
      : (previous[kind] as readonly NetworkDefinition[]).map(entry => move(entry));
  const lines = lineStarts(document.text);
  keepGrid(previous.lineStarts, lines, change);
  const stack: Stack = {
    ...previous,
    lineStarts: lines,
    name: move(previous.name),
    services,
    networks: defined('networks'),
    volumes: defined('volumes'),
    configs: defined('configs'),
    secrets: defined('secrets'),
  };
  return reader.problems.length > 0 ? null : stack;
}

function servicesAfter(previous: Stack, change: Change, reader: Reader): Service[] | null {
  const { at, removed, added, end, by } = change;
  // A service that `!reset` takes away is in the text and not in the stack.
  if (removed.some(({ name }, index) => previous.services[at + index]?.name !== name)) return null;
  const read: Service[] = [];
  for (const { name } of added) {
    const located = lookup(reader.document, ['services', name]);
    if (!located || tagOf(located.node) === '!reset') return null;
    read.push(readService(reader, located));
  }
  const after = previous.services.slice(at + removed.length);
  return [...previous.services.slice(0, at), ...read, ...after.map(one => moveLater(one, end, by))];
}
