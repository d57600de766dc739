import type { AlertItem } from '../detail-items.ts';

/** An alert about an application. `about`: what of it (a stage, an executor); its sentence is `alert.<key>`. */
export function alert(
  application: string,
  about: string,
  key: string,
  severity: AlertItem['severity'],
  values: AlertItem['values'],
): AlertItem {
  return { kind: 'alert', id: `${application}/${key}/${about}`, application, key, severity, values };
}

/** Seconds with one digit where it matters. */
export function seconds(milliseconds: number): number {
  return milliseconds >= 10_000 ? Math.round(milliseconds / 1000) : Math.round(milliseconds / 100) / 10;
}

/** Bytes in the unit that reads best, as words do not format numbers: `12 KiB`, `340 MiB`. */
export function size(bytes: number): string {
  const power = Math.max(0, Math.min(3, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  return `${Math.round(bytes / 1024 ** power)} ${['B', 'KiB', 'MiB', 'GiB'][power]}`;
}
