import type { Figure } from '../../shared/technologies/technology.ts';

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Bytes as people read them: `48 MiB`. */
export function formatBytes(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = bytes / 1024 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${units[power]}`;
}

/** Milliseconds as people read them: `850 ms`, `12.4 s`, `3 min`, `5 h`, `3 d`. */
export function formatMilliseconds(milliseconds: number, language: string): string {
  const number = (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 120_000) return `${number(milliseconds / 1000)} s`;
  if (milliseconds < 7_200_000) return `${number(Math.round(milliseconds / 60_000))} min`;
  const hours = Math.round(milliseconds / 3_600_000);
  return hours < 48 ? `${number(hours)} h` : `${number(Math.round(hours / 24))} d`;
}

/** A figure's value in the window's language; `–` while it cannot be known. */
export function formatFigure(format: Figure['format'], value: unknown, language: string): string {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'number') return String(value);
  const number = (digits: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  switch (format) {
    case 'bytes':
      return formatBytes(value, language);
    case 'percent':
      return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
    case 'milliseconds':
      return formatMilliseconds(value, language);
    case 'per-second':
      return number(value < 10 ? 1 : 0);
    case 'number':
    case 'text':
      return number(1);
  }
}
