import { asText } from '../json.ts';

/** The value of a metric in Prometheus's text format, summed over its labels; null when it is not there. */
export function metricIn(answer: unknown, name: string): number | null {
  const lines = (asText(answer) ?? '').matchAll(new RegExp(`^${name}(?:\\{[^\\n]*\\})? ([-+.\\deE]+)`, 'gm'));
  const values = [...lines].map(match => Number(match[1])).filter(Number.isFinite);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
