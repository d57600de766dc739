import type { Board } from './board.ts';

/** The text of a board file: version first, then sorted keys, whole numbers, one line per item, points of ink close together, a newline at the end. */
export function serialiseBoard(board: Board): string {
  const { version, ...rest } = board;
  const lines = [`  "version": ${version}`];
  for (const key of Object.keys(rest).sort()) lines.push(`  ${JSON.stringify(key)}: ${section(rest[key])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function section(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map(item => `    ${compact(item)}`).join(',\n')}\n  ]`;
  }
  if (!isRecord(value)) return compact(value);
  const keys = Object.keys(value).sort();
  if (keys.length === 0) return '{}';
  return `{\n${keys.map(key => `    ${JSON.stringify(key)}: ${compact(value[key])}`).join(',\n')}\n  }`;
}

function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(value.every(isNumber) ? ',' : ', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}: ${coordinateText(key, value[key])}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function coordinateText(key: string, value: unknown): string {
  return (key === 'x' || key === 'y') && typeof value === 'number'
    ? String(Math.round(value))
    : compact(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
