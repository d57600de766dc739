import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../shared/document/parse.ts';
import { serviceShape } from '../../shared/schema/compose-shape.ts';
import { exampleOf } from '../../shared/schema/example-of.ts';
import { findSlips } from '../../shared/schema/find-slips.ts';
import { knownKeys } from '../../shared/schema/shape.ts';
import { topics } from '../../shared/schema/topics.ts';
import { wholeFile } from '../support/compose-key-frames.ts';

describe('every key of the Compose specification', () => {
  it('is there: all attributes of a service, and those of the other blocks', () => {
    expect(Object.keys(knownKeys(serviceShape)).length).toBeGreaterThanOrEqual(94);
    expect(topics.size).toBeGreaterThanOrEqual(315);
  });

  it.each([...topics.keys()])('%s has an example that fits', topic => {
    const example = exampleOf(topic);
    expect(example).toMatch(new RegExp(`^${topic.split('.')[1]}:`));
    const document = parseDocument('compose.yaml', wholeFile(topic, example ?? ''));
    expect(document.problems).toEqual([]);
    const slips = findSlips(document).filter(slip => slip.kind !== 'newer-key');
    expect(slips.map(({ kind, key }) => `${kind} ${key}`)).toEqual([]);
  });
});
