import type { Board } from './board.ts';

/** The sections whose coordinates are pixels; what other programs keep in the file stays as it is. */
const drawn: ReadonlySet<string> = new Set(['positions', 'items', 'views']);

/** The text of a board file: version first, then sorted keys, whole numbers, one line per item, points of ink close together, a newline at the end. */
export function serialiseBoard(board: Board): string {
  const { version, ...rest } = board;
  const lines = [`  "version": ${version}`];
  for (const key of Object.keys(rest).sort())
    lines.push(`  ${JSON.stringify(key)}: ${section(rest[key], drawn.has(key))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function section(value: unknown, whole: boolean): string {
  const compact = (item: unknown): string => oneLine(item, whole);
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map(item => `    ${compact(item)}`).join(',\n')}\n  ]`;
  }
  if (!isRecord(value)) return compact(value);
  const keys = Object.keys(value).sort();
  if (keys.length === 0) return '{}';
  return `{\n${keys.map(key => `    ${JSON.stringify(key)}: ${compact(value[key])}`).join(',\n')}\n  }`;
}

function oneLine(value: unknown, whole: boolean): string {
  if (Array.isArray(value))
    return `[${value.map(item => oneLine(item, whole)).join(value.every(isNumber) ? ',' : ', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}: ${field(key, value[key], whole)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Coordinates of what is drawn are whole numbers. */
function field(key: string, value: unknown, whole: boolean): string {
  return whole && (key === 'x' || key === 'y') && typeof value === 'number'
    ? String(Math.round(value))
    : oneLine(value, whole);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
