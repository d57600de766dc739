import type { Reading } from '../../live/reading.ts';
import type { ViewRow } from '../technology.ts';
import { applicationsOf } from './items.ts';
import { say } from './say.ts';

/** Spark's own pages by the ports that Docker published: the addresses Spark prints are those of containers. */
export function linkRows(reading: Reading): readonly ViewRow[] {
  return [...ownPage(reading), ...applicationPages(reading)];
}

function ownPage({ role, facts }: Reading): readonly ViewRow[] {
  const port = facts['page'];
  return typeof port === 'number' ? [{ kind: 'link', label: say(`link.${role}`), port, path: '/' }] : [];
}

function applicationPages(reading: Reading): readonly ViewRow[] {
  const isHistory = reading.role === 'history';
  return applicationsOf(reading.items).flatMap(({ id, name, page }): readonly ViewRow[] => {
    if (page === null) return [];
    const path = isHistory ? `/history/${encodeURIComponent(id)}/jobs/` : '/jobs/';
    return [{ kind: 'link', label: say('link.job', { name: name ?? id }), port: page, path }];
  });
}
