// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { extendSeries } from '../../../renderer/session/live.ts';
import type { LiveSnapshot } from '../../../shared/live/snapshot.ts';
import { servicesOf } from '../../support/probed-stack.ts';

function snapshot(at: number | undefined, load: number | null): LiveSnapshot {
  const reading = {
    technology: 'postgres',
    role: 'server',
    state: 'ok' as const,
    headline: { key: 'x' },
    facts: {},
    items: [],
    series: { load },
    ...(at === undefined ? {} : { at }),
  };
  const services = servicesOf([{ service: 'db' }]).map(service => ({ ...service, readings: [reading] }));
  return { project: 'test', engine: null, at: '', services };
}

describe('The history of a series', () => {
  it('has each reading once, however many snapshots carry it', () => {
    const snapshots = [snapshot(1, 5), snapshot(1, 5), snapshot(2, 5), snapshot(3, null), snapshot(3, null)];
    let history: ReturnType<typeof extendSeries> = {};
    let before: LiveSnapshot | null = null;
    for (const next of snapshots) {
      history = extendSeries(history, next, before);
      before = next;
    }
    expect(history).toEqual({ 'db/postgres/load': [5, 5, null] });
  });
});
