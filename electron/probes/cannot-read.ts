import type { Json, Reading } from '../../shared/live/reading.ts';
import type { Ask, Technology } from '../../shared/technologies/technology.ts';
import type { Trouble } from './answer.ts';

/** A role that does not say how long it needs to start, in seconds. */
const usualStartSeconds = 30;

/** When a container in this role should have something to say that can be read, in milliseconds after its start. */
export function startMs(technology: Technology, role: string): number {
  return (technology.roles[role]?.needs?.startSeconds ?? usualStartSeconds) * 1000;
}

/** A reading that knows nothing at all: what came was not understood, or nothing came. */
export function saysNothing(reading: Reading): boolean {
  return reading.state === 'waiting' && reading.items.length === 0 && isNothing(reading.facts);
}

function isNothing(value: Json | undefined): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isNothing);
}

/** The core's own reading of a service that answers what nobody can read; `heard` is the question, null when none is known. */
export function cannotRead(
  technology: Technology,
  role: string,
  heard: { readonly ask: Ask; readonly trouble: Trouble | null } | null,
): Reading {
  return {
    technology: technology.id,
    role,
    state: 'warning',
    headline: {
      key: `live.cannotRead.${keyOf(heard)}`,
      values: { technology: technology.name, ...valuesOf(heard) },
    },
    facts: {},
    items: [],
    series: {},
    cannotRead: true,
  };
}

function keyOf(heard: Parameters<typeof cannotRead>[2]): string {
  if (heard?.trouble) return heard.trouble.kind;
  return heard !== null && 'port' in heard.ask ? 'strange' : 'nonsense';
}

function valuesOf(heard: Parameters<typeof cannotRead>[2]): Readonly<Record<string, number>> {
  if (heard === null) return {};
  const { ask, trouble } = heard;
  return {
    ...('port' in ask ? { port: ask.port } : {}),
    ...(trouble?.kind === 'status' ? { status: trouble.status } : {}),
  };
}
