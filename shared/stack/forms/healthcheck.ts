import type { Fact } from '../../document/document.ts';
import type { Located } from '../../document/lookup.ts';
import { childrenOf, factOf, noteShape, type Reader } from '../read-facts.ts';
import type { Healthcheck } from '../stack.ts';
import { readCommandLine } from './command-line.ts';

/** Reads `healthcheck`; `test` comes as one readable line without its `CMD` or `CMD-SHELL`. */
export function readHealthcheck(reader: Reader, healthcheck: Located | undefined): Healthcheck | null {
  if (!healthcheck || healthcheck.targetShape === 'null') return null;
  if (healthcheck.targetShape !== 'map') {
    noteShape(reader, healthcheck);
    return null;
  }
  const fields = childrenOf(reader, healthcheck.path);
  const test = readTest(reader, fields.get('test'));
  return {
    test: test === 'NONE' ? null : test,
    interval: factOf(fields.get('interval')),
    timeout: factOf(fields.get('timeout')),
    retries: factOf(fields.get('retries')),
    startPeriod: factOf(fields.get('start_period')),
    disabled: test === 'NONE' || factOf(fields.get('disable'))?.value === 'true',
    range: healthcheck.range,
    inherited: healthcheck.inherited !== null,
  };
}

function readTest(reader: Reader, test: Located | undefined): Fact<string> | 'NONE' | null {
  const line = readCommandLine(reader, test);
  if (!line || test?.targetShape !== 'list') return line;
  const words = [...childrenOf(reader, test.path).values()].flatMap(item => factOf(item)?.value ?? []);
  switch (words[0]) {
    case 'NONE':
      return 'NONE';
    case 'CMD-SHELL':
      return { ...line, value: words.slice(1).join(' ') };
    case 'CMD':
      return { ...line, value: line.value.slice('CMD '.length) };
    default:
      return line;
  }
}
