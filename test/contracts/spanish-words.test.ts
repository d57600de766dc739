import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/words/words-of.ts';

/** The word the app uses for a thing, and the others that would name the same thing a second time. */
const ONE_WORD_FOR_ONE_THING = [
  { word: 'stack', others: /\bpilas?\b/i },
  { word: 'archivo', others: /\bficheros?\b/i },
  { word: 'archivo Compose', others: /\barchivos? de compose\b/i },
  { word: 'ordenador', others: /\bequipos?\b|\bcomputadora/i },
  { word: 'comando', others: /\bórdenes\b|\b(?:la|una|esta) orden\b/i },
  { word: 'healthcheck', others: /comprobaci(?:ón|ones) de salud/i },
  { word: 'trabajador', others: /\bworkers?\b/i },
  { word: 'tú', others: /\busted(?:es)?\b/i },
];

describe('the Spanish words', () => {
  it.each(ONE_WORD_FOR_ONE_THING)('say "$word" and no second word for it', ({ others }) => {
    expect(textsOf(wordsOf('es')).filter(text => others.test(text))).toEqual([]);
  });
});

function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
