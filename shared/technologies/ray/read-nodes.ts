import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers } from '../technology.ts';
import type { NodeItem } from './items.ts';

/** The nodes that Ray counts as alive, the head first. */
export function readNodes(answers: Answers): readonly NodeItem[] {
  const result = asObject(asObject(asObject(answers['nodes'])?.['data'])?.['result']);
  const usage = asObject(loadOf(answers)?.['usageByNode']);
  const machines = asObjects(asObject(asObject(answers['machines'])?.['data'])?.['summary']);
  return asObjects(result?.['result'])
    .filter(node => node['state'] === 'ALIVE')
    .map(node => {
      const id = asText(node['node_id']) ?? '';
      const machine = machines.find(each => asObject(each['raylet'])?.['nodeId'] === id);
      return readNode(id, node, asObject(usage?.[id]), machine);
    })
    .sort((one, other) => Number(other.isHead) - Number(one.isHead));
}

/** Ray's report of what is used and asked for, of the answer about the cluster. */
export function loadOf(answers: Answers): JsonObject | null {
  const cluster = asObject(asObject(asObject(answers['status'])?.['data'])?.['clusterStatus']);
  return asObject(cluster?.['loadMetricsReport']);
}

/** Used and total of a resource, `[1.0, 3.0]`. */
export function usedOf(usage: JsonObject | null, resource: string): readonly [number | null, number | null] {
  const pair = usage?.[resource];
  return Array.isArray(pair) ? [asNumber(pair[0]), asNumber(pair[1])] : [null, null];
}

function readNode(
  id: string,
  node: JsonObject,
  usage: JsonObject | null,
  machine: JsonObject | undefined,
): NodeItem {
  const total = asObject(node['resources_total']);
  const raylet = asObject(machine?.['raylet']);
  const store = asObject(raylet?.['storeStats']);
  const memory = machine?.['mem'];
  return {
    kind: 'node',
    id,
    host: asText(node['node_ip']),
    isHead: node['is_head_node'] === true,
    cpus: asNumber(total?.['CPU']) ?? usedOf(usage, 'CPU')[1] ?? (total === null ? null : 0),
    cpusUsed: usedOf(usage, 'CPU')[0],
    objectStoreBytes: asNumber(total?.['object_store_memory']),
    objectStoreUsedBytes: usedOf(usage, 'objectStoreMemory')[0],
    memoryUsedBytes: Array.isArray(memory) ? asNumber(memory[3]) : null,
    spilledBytes: spilledIn(store),
  };
}

/** Ray leaves the figure out until it has written something; it is text, as large numbers are. */
function spilledIn(store: JsonObject | null): number | null {
  if (store === null) return null;
  const spilled = Number(asText(store['spilledBytesTotal']) ?? 0);
  return Number.isFinite(spilled) ? spilled : null;
}
