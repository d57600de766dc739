import type { ReadingItem } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, sumKnown } from '../json.ts';
import type { Answers } from '../technology.ts';
import type { Trouble } from '../troubles.ts';
import type { Said } from './reading.ts';
import { say } from './say.ts';

const megabyte = 1024 * 1024;

/** The cluster as YARN's resource manager tells it; null while it does not. */
export function readResourceManager(answers: Answers): Said | null {
  const metrics = asObject(asObject(answers['metrics'])?.['clusterMetrics']);
  const count = (name: string): number | null => asNumber(metrics?.[name]);
  if (count('activeNodes') === null) return null;
  const facts = {
    nodes: count('activeNodes'),
    lostNodes: count('lostNodes'),
    unhealthyNodes: count('unhealthyNodes'),
    running: count('appsRunning'),
    pending: count('appsPending'),
    completed: count('appsCompleted'),
    failed: count('appsFailed'),
    memoryUsedBytes: bytes(count('allocatedMB')),
    memoryBytes: bytes(count('totalMB')),
    coresUsed: count('allocatedVirtualCores'),
    cores: count('totalVirtualCores'),
  };
  return {
    headline: say('resourcemanager', { count: facts.nodes ?? 0, running: facts.running ?? 0 }),
    facts,
    items: applicationsOf(answers['apps']),
    series: { memoryUsedBytes: facts.memoryUsedBytes, running: facts.running },
    troubles: clusterTroubles(facts),
  };
}

function clusterTroubles(facts: Readonly<Record<string, number | null>>): readonly Trouble[] {
  const warn = (when: boolean, key: string, count: number): readonly Trouble[] =>
    when ? [{ state: 'warning', message: say(`trouble.${key}`, { count }) }] : [];
  const [unhealthy, lost, pending] = [facts['unhealthyNodes'], facts['lostNodes'], facts['pending']];
  return [
    ...warn((unhealthy ?? 0) > 0, 'unhealthyNodes', unhealthy ?? 0),
    ...warn(facts['nodes'] === 0 && !unhealthy, 'noNodeManager', 0),
    ...warn((lost ?? 0) > 0, 'lostNodes', lost ?? 0),
    ...warn((pending ?? 0) > 0 && facts['nodes'] !== 0, 'appsWaiting', pending ?? 0),
  ];
}

function applicationsOf(answer: unknown): readonly ReadingItem[] {
  return asObjects(asObject(asObject(answer)?.['apps'])?.['app']).flatMap(app => {
    const id = asText(app['id']);
    if (id === null) return [];
    const progress = asNumber(app['progress']);
    return [
      {
        kind: 'application',
        id,
        name: asText(app['name']),
        user: asText(app['user']),
        state: asText(app['state']),
        progress: progress === null ? null : Math.min(1, Math.max(0, progress / 100)),
        containers: notNegative(app['runningContainers']),
        memoryBytes: bytes(notNegative(app['allocatedMB'])),
        cores: notNegative(app['allocatedVCores']),
        elapsedMs: asNumber(app['elapsedTime']),
        says: asText(app['diagnostics']) || null,
      },
    ];
  });
}

/** A node manager as it tells of itself; null while it does not. */
export function readNodeManager(answers: Answers): Said | null {
  const node = asObject(asObject(answers['node'])?.['nodeInfo']);
  if (node === null || typeof node['nodeHealthy'] !== 'boolean') return null;
  const list = asObject(asObject(answers['containers'])?.['containers']);
  const containers = list === null ? null : asObjects(list['container']);
  const facts = {
    healthy: node['nodeHealthy'],
    containers: containers?.length ?? null,
    memoryUsedBytes:
      containers === null ? null : bytes(sumKnown(containers.map(each => each['totalMemoryNeededMB'])) ?? 0),
    memoryBytes: bytes(asNumber(node['totalPmemAllocatedContainersMB'])),
    coresUsed:
      containers === null ? null : (sumKnown(containers.map(each => each['totalVCoresNeeded'])) ?? 0),
    cores: asNumber(node['totalVCoresAllocatedContainers']),
    version: asText(node['hadoopVersion']),
  };
  const report = asText(node['healthReport']) ?? '';
  return {
    headline: say('nodemanager', { count: facts.containers ?? 0 }),
    facts,
    series: { containers: facts.containers },
    troubles: facts.healthy ? [] : [{ state: 'warning', message: say('trouble.unhealthy', { report }) }],
  };
}

function bytes(megabytes: number | null): number | null {
  return megabytes === null ? null : megabytes * megabyte;
}

/** YARN says -1 for what it does not know. */
function notNegative(value: unknown): number | null {
  const number = asNumber(value);
  return number === null || number < 0 ? null : number;
}
