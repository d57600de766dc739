import type { ProgressStep } from '../../shared/rpc/messages.ts';
import { parseObject } from '../engine/parse-object.ts';

/** What one line of `--progress json` says. */
export type ProgressLine =
  | { readonly kind: 'step'; readonly step: ProgressStep }
  | { readonly kind: 'error'; readonly message: string }
  /** Plain text between the JSON: warnings, what plug-ins print. */
  | { readonly kind: 'text'; readonly text: string };

const finished = new Set([
  'created',
  'started',
  'running',
  'healthy',
  'exited',
  'stopped',
  'removed',
  'restarted',
  'recreated',
  'pulled',
  'built',
  'skipped',
  'killed',
  'done',
]);

/**
 * Reads a line of Compose's JSON progress; null for what says nothing to people (layers, an empty error). Compose 2
 * puts the word in `status` (or `text`), Compose 5 writes Working, Done, Warning or Error there and the word in `text`.
 */
export function parseProgressLine(line: string): ProgressLine | null {
  if (line.trim() === '') return null;
  const found = line.startsWith('{') ? parseObject(line) : null;
  if (!found) return { kind: 'text', text: line };
  if (found['error'] === true) {
    const message = textAt(found, 'message');
    return message ? { kind: 'error', message } : null;
  }
  if (Array.isArray(found['vertexes'])) return buildStep(found['vertexes']);
  const id = textAt(found, 'id');
  if (!id || textAt(found, 'parent_id')) return layerStep(found);
  const { word, outcome, details } = readWords(found);
  return {
    kind: 'step',
    step: {
      ...resource(id),
      status: details || word,
      state: outcome ?? stateOf(word),
      fraction: fractionOf(found),
    },
  };
}

function readWords(found: Readonly<Record<string, unknown>>): {
  readonly word: string;
  readonly outcome: ProgressStep['state'] | null;
  readonly details: string;
} {
  const [status, text] = [textAt(found, 'status'), textAt(found, 'text')];
  switch (status) {
    case 'Working':
      return { word: text, outcome: stateOf(text) === 'done' ? 'done' : 'working', details: '' };
    case 'Done':
    case 'Warning':
      return { word: text || status, outcome: 'done', details: '' };
    case 'Error':
      return { word: text || status, outcome: 'error', details: textAt(found, 'details') };
    default:
      // Pulling an image has its word in `text` and what is left to say in `status`.
      return text === 'Error'
        ? { word: text, outcome: 'error', details: status }
        : { word: status || text, outcome: null, details: '' };
  }
}

function stateOf(word: string): ProgressStep['state'] {
  if (finished.has(word.toLowerCase())) return 'done';
  return /error|conflict|didn't complete|unhealthy|failed|denied/i.test(word) ? 'error' : 'working';
}

function resource(id: string): Pick<ProgressStep, 'id' | 'kind'> {
  const [, kind, name] = /^(Container|Network|Volume|Image|Service)\s+"?([^"]+)"?$/.exec(id) ?? [];
  switch (kind) {
    case 'Container':
      return { id: name ?? id, kind: 'service' };
    case 'Network':
      return { id: name ?? id, kind: 'network' };
    case 'Volume':
      return { id: name ?? id, kind: 'volume' };
    case 'Image':
    case 'Service':
      return { id: name ?? id, kind: 'image' };
    default:
      return { id, kind: 'image' };
  }
}

/** The share of an image that is here, from a layer's line. Layers themselves are not shown. */
function layerStep(found: Readonly<Record<string, unknown>>): ProgressLine | null {
  const parent = textAt(found, 'parent_id');
  const fraction = fractionOf(found);
  if (!parent || fraction === null) return null;
  const step: ProgressStep = {
    ...resource(parent),
    status: textAt(found, 'text') || textAt(found, 'status'),
    state: 'working',
    fraction: null,
  };
  return { kind: 'step', step };
}

/** BuildKit's own progress: the newest step of the Dockerfile that began. */
function buildStep(vertexes: readonly unknown[]): ProgressLine | null {
  const newest = vertexes
    .filter(isObject)
    .filter(
      vertex => typeof vertex['started'] === 'string' && !textAt(vertex, 'name').startsWith('[internal]'),
    )
    .at(-1);
  if (!newest) return null;
  const failed = textAt(newest, 'error');
  return {
    kind: 'step',
    step: {
      id: 'build',
      kind: 'image',
      status: failed || textAt(newest, 'name'),
      state: failed ? 'error' : newest['completed'] ? 'done' : 'working',
      fraction: null,
    },
  };
}

function fractionOf(found: Readonly<Record<string, unknown>>): number | null {
  const [current, total] = [found['current'], found['total']];
  if (typeof current !== 'number' || typeof total !== 'number' || total <= 0) return null;
  return Math.min(1, current / total);
}

function textAt(found: Readonly<Record<string, unknown>>, key: string): string {
  const value = found[key];
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
