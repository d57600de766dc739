import { describe, expect, it } from 'vitest';
import { problems as problemsEn } from '../../../shared/words/en/problems.ts';
import { refusals as refusalsEn } from '../../../shared/words/en/refusals.ts';
import { problems as problemsEs } from '../../../shared/words/es/problems.ts';
import { refusals as refusalsEs } from '../../../shared/words/es/refusals.ts';

describe.each([
  ['refusals', refusalsEn, refusalsEs],
  ['problems', problemsEn, problemsEs],
])('words of %s', (_, en: Record<string, string>, es: Record<string, string>) => {
  it('are the same in both languages, with the same values, each a sentence of its own', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const [key, words] of Object.entries(en)) {
      expect(placeholders(es[key] ?? ''), key).toEqual(placeholders(words));
      expect(words, key).toMatch(/[.”]$/);
      expect(es[key], key).not.toBe(words);
    }
  });
});

function placeholders(words: string): string[] {
  return [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort();
}
