import type { Fact } from '../../document/document.ts';
import type { Located } from '../../document/lookup.ts';
import { childrenOf, factFor, factOf, noteShape, type Reader } from '../read-facts.ts';
import { readText } from '../read-value.ts';
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
    interval: factFor(reader, fields.get('interval')),
    timeout: factFor(reader, fields.get('timeout')),
    retries: factFor(reader, fields.get('retries')),
    startPeriod: factFor(reader, fields.get('start_period')),
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
      return withValue(reader, line, words.slice(1).join(' '));
    case 'CMD':
      return withValue(reader, line, line.value.slice('CMD '.length));
    default:
      return line;
  }
}

function withValue(reader: Reader, line: Fact<string>, value: string): Fact<string> {
  return { ...line, value, reading: readText(value, reader.variables) };
}
