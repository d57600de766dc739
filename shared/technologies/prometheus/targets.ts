import type { Json } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';

/** What keeps a target from being watched, as far as its error says. */
export type Trouble = 'unknownHost' | 'refused' | 'timeout' | 'notFound' | 'status' | 'notMetrics' | 'other';

/** One page that Prometheus asks for figures. */
export interface Target {
  readonly kind: 'target';
  /** Its address as Prometheus asks it. */
  readonly id: string;
  readonly job: string;
  readonly instance: string;
  /** `up`, `down`, or `unknown` before the first question. */
  readonly health: string;
  readonly trouble: Trouble | null;
  /** Prometheus's own words; null when all is well. */
  readonly error: string | null;
  readonly durationMs: number | null;
  readonly [field: string]: Json;
}

/** The active targets in the order Prometheus gives them, or null when it gives none at all. */
export function readTargets(data: JsonObject | null): readonly Target[] | null {
  if (!Array.isArray(data?.['activeTargets'])) return null;
  return asObjects(data['activeTargets']).map(readTarget);
}

function readTarget(said: JsonObject): Target {
  const labels = asObject(said['labels']) ?? {};
  const error = asText(said['lastError']) || null;
  const health = asText(said['health']) ?? 'unknown';
  const seconds = health === 'unknown' ? null : asNumber(said['lastScrapeDuration']);
  const id = asText(said['scrapeUrl']) ?? '';
  return {
    kind: 'target',
    id,
    job: asText(labels['job']) ?? asText(said['scrapePool']) ?? '',
    instance: asText(labels['instance']) ?? id,
    health,
    trouble: error === null ? null : troubleOf(error),
    error,
    durationMs: seconds === null ? null : Math.round(seconds * 10_000) / 10,
  };
}

const signs: readonly (readonly [RegExp, Trouble])[] = [
  [/no such host|server misbehaving|name resolution/i, 'unknownHost'],
  [/connection refused|no route to host/i, 'refused'],
  [/deadline exceeded|i\/o timeout|Client\.Timeout/i, 'timeout'],
  [/HTTP status 404/i, 'notFound'],
  [/HTTP status/i, 'status'],
  [/Content-Type|invalid metric|expected .*(?:got|token)|parse|text format|no token found/i, 'notMetrics'],
];

function troubleOf(error: string): Trouble {
  return signs.find(([sign]) => sign.test(error))?.[1] ?? 'other';
}
