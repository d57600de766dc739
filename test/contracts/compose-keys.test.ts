import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../shared/document/parse.ts';
import { serviceShape } from '../../shared/schema/compose-shape.ts';
import { exampleOf } from '../../shared/schema/example-of.ts';
import { findSlips } from '../../shared/schema/find-slips.ts';
import { knownKeys } from '../../shared/schema/shape.ts';
import { topics } from '../../shared/schema/topics.ts';
import { en } from '../../shared/words/en/index.ts';
import { es } from '../../shared/words/es/index.ts';
import { createWords, languages } from '../../shared/words/words.ts';
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

describe.each(languages)('the explanations in %s', language => {
  const { t } = createWords(language);

  it('are there for every key', () => {
    const silent = [...topics.keys()].filter(topic => t(`keys.${topic}`, { defaultValue: '' }).length < 6);
    expect(silent).toEqual([]);
  });

  it('name keys that exist, and are of their own language', () => {
    const { words: _words, shared: _shared, ...sections } = { en, es }[language].keys;
    for (const [section, keys] of Object.entries(sections)) {
      for (const [key, text] of Object.entries<string>(keys)) {
        expect(topics.has(`${section}.${key}`), `${section}.${key}`).toBe(true);
        const others = createWords(language === 'en' ? 'es' : 'en');
        expect(others.t(`keys.${section}.${key}`), text).not.toBe(t(`keys.${section}.${key}`));
      }
    }
  });
});
