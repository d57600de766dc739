import type { Json, Reading } from '../../live/reading.ts';
import { asNumber } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';
import { heading, link, note, say } from './say.ts';
import { applicationRow, applicationsTable, nodesTable } from './view-items.ts';

/** Hadoop's cards: HDFS's nodes, room and files; YARN's nodes, applications, memory and cores. */
export const hadoopView: View = {
  card: reading => rows(reading, false),
  panel: reading => rows(reading, true),
};

function rows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  if (reading.state === 'waiting') return [note(reading.headline)];
  return [
    ...troubleRows(reading, inPanel ? 9 : 1),
    ...(own[reading.role]?.(reading, inPanel) ?? [note(reading.headline)]),
  ];
}

/** Rows by role. */
const own: Readonly<Record<string, (reading: Reading, inPanel: boolean) => readonly ViewRow[]>> = {
  namenode(reading, inPanel) {
    const card: readonly ViewRow[] = [
      figures(figure(reading, 'liveNodes'), room(reading)),
      figures(figure(reading, 'files'), figure(reading, 'blocks')),
    ];
    if (!inPanel) return card;
    return [
      ...card,
      figures(
        figure(reading, 'deadNodes'),
        figure(reading, 'missingBlocks'),
        figure(reading, 'underReplicatedBlocks'),
        figure(reading, 'replication'),
      ),
      chart('usedBytes', 'used'),
      heading('nodes'),
      nodesTable(reading.items),
      link('namenodePage', 9870, '/explorer.html#/'),
    ];
  },
  datanode(reading, inPanel) {
    const card: readonly ViewRow[] = [figures(room(reading), figure(reading, 'blocks'))];
    if (!inPanel) return card;
    return [
      ...card,
      figures(
        figure(reading, 'remainingBytes', 'bytes', 'remaining'),
        figure(reading, 'failedFolders'),
        figure(reading, 'namenode', 'text'),
      ),
      chart('usedBytes', 'used'),
      link('datanodePage', 9864, '/'),
    ];
  },
  resourcemanager(reading, inPanel) {
    const running = reading.items.map(applicationRow);
    const card: readonly ViewRow[] = [
      figures(figure(reading, 'nodes'), figure(reading, 'running'), figure(reading, 'pending')),
      figures(memory(reading), cores(reading)),
    ];
    if (!inPanel) return [...card, ...running.slice(0, 3)];
    return [
      ...card,
      figures(
        figure(reading, 'completed'),
        figure(reading, 'failed'),
        figure(reading, 'lostNodes'),
        figure(reading, 'unhealthyNodes'),
      ),
      chart('memoryUsedBytes', 'memory'),
      ...(running.length === 0 ? [] : [heading('applications'), applicationsTable(reading.items)]),
      link('resourcemanagerPage', 8088, '/cluster'),
    ];
  },
  nodemanager(reading, inPanel) {
    const card: readonly ViewRow[] = [
      figures(figure(reading, 'containers')),
      figures(memory(reading), cores(reading)),
    ];
    return inPanel
      ? [...card, chart('containers', 'containers'), link('nodemanagerPage', 8042, '/node')]
      : card;
  },
};

function figures(...all: readonly Figure[]): ViewRow {
  return { kind: 'figures', figures: all };
}

function figure(reading: Reading, name: string, format: Figure['format'] = 'number', label = name): Figure {
  const value = fact(reading, name);
  return { label: say(`label.${label}`, { count: asNumber(value) ?? 0 }), value, format };
}

function room(reading: Reading): Figure {
  return {
    label: say('label.used'),
    value: fact(reading, 'usedBytes'),
    of: fact(reading, 'capacityBytes'),
    format: 'bytes',
  };
}

function memory(reading: Reading): Figure {
  return {
    label: say('label.memory'),
    value: fact(reading, 'memoryUsedBytes'),
    of: fact(reading, 'memoryBytes'),
    format: 'bytes',
  };
}

function cores(reading: Reading): Figure {
  return {
    label: say('label.cores'),
    value: fact(reading, 'coresUsed'),
    of: fact(reading, 'cores'),
    format: 'number',
  };
}

function chart(series: string, label: string): ViewRow {
  return { kind: 'series', series, label: say(`label.${label}`, { count: 0 }) };
}

function fact(reading: Reading, name: string): Json {
  return reading.facts[name] ?? null;
}
