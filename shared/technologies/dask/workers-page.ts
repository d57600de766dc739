import type { WorkerItem } from './items.ts';
import { plainText } from './plain-text.ts';

const mostWorkers = 200;

/**
 * The workers of the scheduler's page `info/main/workers.html`, whose table is the same since 2018; its `identity.json`
 * breaks once a task has run (its metrics have keys that are no text). Null when it is no such page.
 */
export function readWorkersPage(page: string | null): readonly WorkerItem[] | null {
  const table = /<table[^>]*>([\s\S]*?)<\/table>/.exec(page ?? '')?.[1];
  if (table === undefined) return null;
  const columns = [...table.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, name]) => plainText(name ?? ''));
  if (!columns.includes('Worker') || !columns.includes('Memory use')) return null;
  const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(table)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].slice(0, mostWorkers).map(([, row]) => {
    const cells = [...(row ?? '').matchAll(/<td([^>]*)>([\s\S]*?)<\/td>/g)];
    const cell = (column: string) => cells[columns.indexOf(column)];
    const text = (column: string): string => plainText(cell(column)?.[2] ?? '');
    const sorted = (column: string): number | null =>
      numberIn(/data-sort="([^"]*)"/.exec(cell(column)?.[1] ?? '')?.[1]);
    const address = text('Worker');
    return {
      kind: 'worker',
      id: address,
      name: text('Name') || address,
      host: /^[a-z]+:\/\/(\[[^\]]+\]|[^:/]+)/.exec(address)?.[1] ?? null,
      threads: numberIn(text('Cores')),
      memoryUsedBytes: numberIn(/value="([^"]*)"/.exec(cell('Memory use')?.[2] ?? '')?.[1]),
      memoryLimitBytes: sorted('Memory'),
      processing: numberIn(text('Processing')),
      inMemory: numberIn(text('In-memory')),
      silentSeconds: sorted('Last seen'),
    };
  });
}

function numberIn(text: string | undefined): number | null {
  const value = Number(text?.trim() || Number.NaN);
  return Number.isFinite(value) ? value : null;
}
