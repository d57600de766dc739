import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { findSlips } from '../../../shared/schema/find-slips.ts';
import { wholeFile } from '../../support/compose-key-frames.ts';
import { slipExamples } from './slip-examples.ts';

function said(text: string): string[] {
  return findSlips(parseDocument('compose.yaml', text)).map(slip => {
    if (slip.kind === 'wrong-value') return `wrong-value ${slip.misfit}`;
    return slip.kind === 'missing-key' ? `missing-key ${slip.missing}` : slip.kind;
  });
}

describe('what does not fit the schema', () => {
  it.each(slipExamples)('%s: %s', (lines, expected) => {
    expect(said(wholeFile('service', lines))).toEqual(expected === null ? [] : [expected]);
  });

  it('is said once for each mistake, and nothing below a value of the wrong form', () => {
    const text =
      'services:\n  a:\n    image: x\n    ports:\n      a: { b: 1 }\n    healthcheck: { intervall: 1, retry: 2 }\n';
    expect(said(text)).toEqual(['wrong-value LIST', 'unknown-key', 'unknown-key']);
  });

  it('is named where it is written when it comes from an anchor, once for all who use it', () => {
    const text =
      'x-base: &base\n  restart: sometimes\nservices:\n  a:\n    <<: *base\n    image: x\n  b:\n    <<: *base\n    image: y\n';
    const slips = findSlips(parseDocument('compose.yaml', text));
    expect(slips).toHaveLength(1);
    expect(text.slice(slips[0]?.place.range.from, slips[0]?.place.range.to)).toBe('sometimes');
  });

  it('holds for names, of which Docker takes letters, digits, dot, dash and underscore', () => {
    expect(said('services:\n  año:\n    image: x\nvolumes:\n  a b:\n')).toEqual([
      'invalid-name',
      'invalid-name',
    ]);
    expect(said('services:\n  a.b-c_1:\n    image: x\n')).toEqual([]);
  });
});
