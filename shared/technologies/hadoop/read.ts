import type { Reading } from '../../live/reading.ts';
import { asText } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { beanOf } from './answers.ts';
import { readDatanode } from './read-datanode.ts';
import { readNamenode } from './read-namenode.ts';
import { readNodeManager, readResourceManager } from './read-yarn.ts';
import { readingOf, type Said } from './reading.ts';
import { say } from './say.ts';

/** A reading of one of Hadoop's daemons. */
export function readHadoop(target: ProbeTarget, answers: Answers): { reading: Reading; memory: null } {
  return { reading: readingOf(target.role, said(target, answers)), memory: null };
}

function said(target: ProbeTarget, answers: Answers): Said | null {
  switch (target.role) {
    case 'namenode':
      return readNamenode(target, answers);
    case 'datanode':
      return readDatanode(answers);
    case 'resourcemanager':
      return readResourceManager(answers);
    case 'nodemanager':
      return readNodeManager(answers);
    default:
      return readSecondary(answers);
  }
}

function readSecondary(answers: Answers): Said | null {
  const info = beanOf(answers['info']);
  if (info === null) return null;
  const facts = { version: asText(info['SoftwareVersion']) };
  return { headline: say('secondarynamenode'), facts, series: {}, troubles: [] };
}
