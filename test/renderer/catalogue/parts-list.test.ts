import { describe, expect, it } from 'vitest';
import { catalogueEntries, findEntries } from '../../../renderer/catalogue/parts-list.ts';
import { createWords } from '../../../shared/words/words.ts';

describe('the catalogue', () => {
  it('has the parts of the first release, each with a name in both languages', () => {
    const ids = catalogueEntries.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'postgres',
        'pgadmin',
        'redis',
        'spark-master',
        'spark-worker',
        'network',
        'volume',
      ]),
    );
    for (const language of ['en', 'es'] as const) {
      const words = createWords(language);
      for (const { label } of catalogueEntries)
        expect(words.exists(label), `${label} in ${language}`).toBe(true);
    }
  });

  it('keeps the entries of a group together', () => {
    const groups = catalogueEntries.map(({ group }) => group);
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes).toEqual([...new Set(groups)]);
  });

  it('is searched by name and technology, without accents and case', () => {
    const words = createWords('es');
    const ids = (search: string) => findEntries(search, entry => words.t(entry.label)).map(({ id }) => id);
    expect(ids('SPARK')).toEqual(['spark-master', 'spark-worker', 'spark-history']);
    expect(ids('volúmen')).toEqual(['volume']);
    expect(ids('')).toHaveLength(catalogueEntries.length);
    expect(ids('kubernetes')).toEqual([]);
  });
});
