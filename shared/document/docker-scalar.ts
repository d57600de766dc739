import { isScalar } from 'yaml';
import type { TreeNode } from './nodes.ts';

/** A plain scalar as Docker's YAML reader takes it: what it is, and the text it becomes where Docker wants a text. */
export interface DockerScalar {
  readonly kind: 'text' | 'number' | 'boolean' | 'null' | 'date';
  /** As `docker compose config` prints it; of a date, which Docker refuses, as written. */
  readonly text: string;
}

/** What Docker reads in a plain scalar (measured on Compose 2.40: `010` is 8, `1.10` is 1.1, `1e6` is 1e+06, `yes` a text). */
export function dockerScalar(source: string): DockerScalar {
  if (/^(?:|~|null|Null|NULL)$/.test(source)) return { kind: 'null', text: '' };
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(source))
    return { kind: 'boolean', text: source.toLowerCase() };
  const infinite = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(source);
  if (infinite) return { kind: 'number', text: infinite[1] === '-' ? '-Inf' : '+Inf' };
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return { kind: 'number', text: 'NaN' };
  if (!/^[-+.0-9]/.test(source)) return { kind: 'text', text: source };
  if (isDate(source)) return { kind: 'date', text: source };
  const number = goNumber(source.replaceAll('_', ''));
  return number === null ? { kind: 'text', text: source } : { kind: 'number', text: number };
}

/** A scalar's text, and whether it stands bare, so that Docker may read something else in it; null for no scalar. */
export function writtenScalar(
  node: TreeNode | null,
): { readonly text: string; readonly isBare: boolean } | null {
  if (!isScalar(node)) return null;
  const isBare = node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str';
  return { text: node.source ?? String(node.value ?? ''), isBare };
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a plain scalar that Docker's YAML reader takes for a date or a time (go-yaml's four forms, the day must exist). */
export function isDate(source: string): boolean {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?)?$/.exec(
      source,
    );
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, ...times] = parts.slice(1).map(part => Number(part ?? 0));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : (monthDays[month - 1] ?? 0);
  const [hour = 0, minute = 0, second = 0] = times.some(time => time > 0) ? largest(times) : [];
  return day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

/** Of the two ways to write a time only one is there; the other counts as zero. */
function largest(times: readonly number[]): number[] {
  return [0, 1, 2].map(at => Math.max(times[at] ?? 0, times[at + 3] ?? 0));
}

const mostSigned = 2n ** 63n;
const mostUnsigned = 2n ** 64n;

/** A number as Go prints it; null for what is none. Whole numbers beyond 64 bits become floating ones. */
function goNumber(plain: string): string | null {
  const whole = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/.exec(plain);
  if (whole) {
    const value = BigInt((whole[2] as string).replace(/^0[oO]?(?=[0-7]+$)/, '0o'));
    const isNegative = whole[1] === '-';
    const fits = isNegative ? value <= mostSigned : value < mostUnsigned;
    if (!fits) return goFloat(Number(value) * (isNegative ? -1 : 1));
    return value === 0n ? '0' : `${isNegative ? '-' : ''}${value}`;
  }
  return /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(plain)
    ? goFloat(Number(plain))
    : null;
}

/** Go's `%v` of a floating number: the shortest digits, an exponent from 1e+06 up and below 1e-04. */
function goFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
