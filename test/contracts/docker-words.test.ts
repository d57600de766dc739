import { describe, expect, it } from 'vitest';
import { docker as english } from '../../shared/words/en/docker.ts';
import { risks as englishRisks } from '../../shared/words/en/risks.ts';
import { docker as spanish } from '../../shared/words/es/docker.ts';
import { risks as spanishRisks } from '../../shared/words/es/risks.ts';
import { sourceFiles } from '../support/source-files.ts';

const codes = new Set(
  sourceFiles('electron').flatMap(({ text, path }) => [
    ...[...text.matchAll(/failing\(\s*'docker',\s*'([a-z-]+)'/g)].map(match => match[1] ?? ''),
    ...(path.endsWith('compose/failures.ts')
      ? [...text.matchAll(/code: '([a-z-]+)'/g)].map(match => match[1] ?? '')
      : []),
  ]),
);
const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(match => match[1])
    .sort()
    .join();

describe('What can go wrong with Docker', () => {
  it.each([...codes].sort())('%s has a message and a next step in both languages', code => {
    for (const { failures, nextSteps } of [english, spanish]) {
      const messages = Object.keys(failures);
      expect(messages.includes(code) || messages.includes(`${code}_other`)).toBe(true);
      expect(Object.keys(nextSteps)).toContain(code);
    }
  });

  it('is said with the same values in both languages', () => {
    for (const part of ['failures', 'nextSteps'] as const) {
      const [here, there]: Record<string, string>[] = [english[part], spanish[part]];
      expect(Object.keys(there ?? {}).sort()).toEqual(Object.keys(here ?? {}).sort());
      for (const [key, text] of Object.entries(here ?? {})) {
        expect(placeholders(there?.[key] ?? ''), key).toBe(placeholders(text));
      }
    }
  });

  it('names every risk in both languages', () => {
    expect(Object.keys(spanishRisks)).toEqual(Object.keys(englishRisks));
    for (const text of [...Object.values(englishRisks), ...Object.values(spanishRisks)]) {
      expect(placeholders(text)).toBe('detail,subject');
    }
  });
});
