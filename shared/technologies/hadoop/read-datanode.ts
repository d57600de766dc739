import { asNumber, asObject, asObjects, asText, sumKnown } from '../json.ts';
import type { Answers } from '../technology.ts';
import { beanOf, insideOf } from './answers.ts';
import type { Said } from './reading.ts';
import { say } from './say.ts';

/** Hadoop's own measure: a node that has not been heard of for so long is stale (`dfs.namenode.stale.datanode.interval`). */
const staleSeconds = 30;

/** A data node as it tells of itself; null while it does not. */
export function readDatanode(answers: Answers): Said | null {
  const [state, info] = [beanOf(answers['state']), beanOf(answers['info'])];
  if (info === null) return null;
  const folders = asObject(insideOf(info['VolumeInfo']));
  const actor = asObjects(insideOf(info['BPServiceActorInfo']))[0];
  const heartbeat = heartbeatOf(actor?.['LastHeartbeat']);
  const facts = {
    capacityBytes: asNumber(state?.['Capacity']),
    usedBytes: asNumber(state?.['DfsUsed']),
    remainingBytes: asNumber(state?.['Remaining']),
    blocks:
      folders === null ? null : sumKnown(Object.values(folders).map(each => asObject(each)?.['numBlocks'])),
    failedFolders: asNumber(state?.['NumFailedVolumes']),
    namenode: asText(actor?.['NamenodeAddress']),
    lastHeartbeatSeconds: heartbeat,
    version: asText(info['SoftwareVersion']),
  };
  const connected = actor?.['ActorState'] === 'RUNNING' && (heartbeat === null || heartbeat < staleSeconds);
  return {
    headline: say('datanode', { count: facts.blocks ?? 0 }),
    facts,
    series: { usedBytes: facts.usedBytes },
    troubles: [
      ...(connected ? [] : [{ state: 'warning' as const, message: say('trouble.noNameNode') }]),
      ...((facts.failedFolders ?? 0) > 0
        ? [
            {
              state: 'error' as const,
              message: say('trouble.failedFolders', { count: facts.failedFolders ?? 0 }),
            },
          ]
        : []),
    ],
  };
}

/** Seconds since the last heartbeat, which comes as text. */
function heartbeatOf(value: unknown): number | null {
  const text = asText(value);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
