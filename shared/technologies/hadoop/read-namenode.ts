import type { ReadingItem } from '../../live/reading.ts';
import { asNumber, asObject, asText, type JsonObject } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import type { Trouble } from '../troubles.ts';
import { beanOf, insideOf } from './answers.ts';
import type { Said } from './reading.ts';
import { say } from './say.ts';
import { settingOf } from './settings.ts';

/** A disk this full leaves no room for another block. */
const smallestRoom = 256 * 1024 * 1024;

/** HDFS as its name node tells it; null while it does not. */
export function readNamenode({ environment }: ProbeTarget, answers: Answers): Said | null {
  const [system, info] = [beanOf(answers['system']), beanOf(answers['info'])];
  if (asNumber(system?.['NumLiveDataNodes']) === null || system === null) return null;
  const count = (name: string): number | null => asNumber(system[name]);
  const missing = count('MissingBlocks');
  const low = count('UnderReplicatedBlocks');
  const safeMode = asText(info?.['Safemode']);
  const facts = {
    liveNodes: count('NumLiveDataNodes'),
    deadNodes: count('NumDeadDataNodes'),
    capacityBytes: count('CapacityTotal'),
    usedBytes: count('CapacityUsed'),
    remainingBytes: count('CapacityRemaining'),
    files: count('FilesTotal'),
    blocks: count('BlocksTotal'),
    missingBlocks: missing,
    // The name node counts a block without any copy among those with too few.
    underReplicatedBlocks: low === null ? null : Math.max(0, low - (missing ?? 0)),
    safeMode: safeMode === null ? null : safeMode !== '',
    replication: asNumber(Number(settingOf(environment, 'hdfs-site', 'dfs.replication') ?? Number.NaN)),
    version: asText(info?.['SoftwareVersion']),
  };
  return {
    headline: say('namenode', { count: facts.liveNodes ?? 0, files: facts.files ?? 0 }),
    facts,
    items: [...nodesOf(info, 'LiveNodes', true), ...nodesOf(info, 'DeadNodes', false)],
    series: { usedBytes: facts.usedBytes, liveNodes: facts.liveNodes },
    troubles: troublesOf(facts, safeMode ?? ''),
  };
}

function troublesOf(
  facts: Readonly<Record<string, number | boolean | string | null>>,
  safeMode: string,
): readonly Trouble[] {
  const count = (name: string): number => asNumber(facts[name]) ?? 0;
  const live = count('liveNodes');
  const found: (Trouble | false)[] = [
    count('missingBlocks') > 0 && {
      state: 'error',
      message: say('trouble.missing', { count: count('missingBlocks') }),
    },
    live === 0 && { state: 'warning', message: say('trouble.noDataNode') },
    safeMode !== '' && { state: 'warning', message: say(safeModeWord(safeMode)) },
    count('deadNodes') > 0 && {
      state: 'warning',
      message: say('trouble.dead', { count: count('deadNodes') }),
    },
    live > 0 &&
      count('underReplicatedBlocks') > 0 && {
        state: 'warning',
        message: say('trouble.underReplicated', { count: count('underReplicatedBlocks'), nodes: live }),
      },
    live > 0 &&
      facts['remainingBytes'] !== null &&
      count('remainingBytes') < smallestRoom && { state: 'warning', message: say('trouble.full') },
  ];
  return found.filter(trouble => trouble !== false);
}

function safeModeWord(said: string): string {
  if (/manually/i.test(said)) return 'trouble.safeModeByHand';
  return /resources are low/i.test(said) ? 'trouble.safeModeNoRoom' : 'trouble.safeMode';
}

/** Data nodes by name as the name node lists them: an object of objects, as text. */
function nodesOf(info: JsonObject | null, list: string, live: boolean): readonly ReadingItem[] {
  return Object.entries(asObject(insideOf(info?.[list])) ?? {}).map(([name, value]) => {
    const node = asObject(value);
    return {
      kind: 'datanode',
      id: name,
      live,
      usedBytes: asNumber(node?.['usedSpace']),
      capacityBytes: asNumber(node?.['capacity']),
      remainingBytes: asNumber(node?.['remaining']),
      blocks: asNumber(node?.['numBlocks']),
      lastContactSeconds: asNumber(node?.['lastContact']),
    };
  });
}
