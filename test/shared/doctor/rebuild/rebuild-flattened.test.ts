import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { rebuildFlattened } from '../../../../shared/doctor/rebuild/rebuild-flattened.ts';
import { parseDocument } from '../../../../shared/document/parse.ts';
import { secondOpinion } from '../../../../shared/document/second-opinion.ts';
import { corpusFiles, corpusMissing } from '../../../support/corpus.ts';
import { doctorCases } from '../../../support/doctor-cases.ts';

const course = doctorCases().find(one => one.name === 'yaml-lost-indentation.course');
const pasted = course?.bad.files['compose.yaml'] ?? '';
const rebuilt = course?.fixed[0]?.files['compose.yaml'] ?? '';
const flatten = (text: string) => text.replace(/^[^\S\r\n]+/gm, '');

describe('Rebuilding a text that lost its indentation', () => {
  it('gives the course’s two examples, pasted one after the other, as one file that both parsers read', () => {
    expect(rebuildFlattened(pasted)).toEqual({
      text: rebuilt,
      confident: true,
      notes: [{ code: 'joined', values: { count: 2 } }],
    });
    expect(secondOpinion(parseDocument('compose.yaml', rebuilt))).toBe('agrees');
  });

  it('changes nothing but spaces at the beginning of lines', () => {
    const [first = ''] = pasted.split(/(?=^services:\nspark)/m);
    expect(flatten(rebuildFlattened(first).text)).toBe(first);
  });

  it('leaves out the prose around them, and says so', () => {
    const [one = '', two = ''] = pasted.split(/(?=^services:\nspark)/m);
    const page = `Example: a stack¶\n- a list of prose\n${one}Key Concepts¶\n| a | table |\n${two}Official image\nWe use it.\n`;
    const { text, confident, notes } = rebuildFlattened(page);
    expect(text).toBe(rebuilt);
    expect(confident).toBe(false);
    expect(notes).toContainEqual({ code: 'left-out', values: { count: 6, first: 'Example: a stack¶' } });
  });

  it('keeps line ends, comments and blank lines', () => {
    expect(rebuildFlattened('services:\r\n# mine\r\n\r\nweb: # here\r\nimage: a:1\r\n').text).toBe(
      'services:\r\n  # mine\r\n\r\n  web: # here\r\n    image: a:1\r\n',
    );
  });

  it('gives back what is no Compose file', () => {
    for (const text of ['', 'Hello: world\n', 'services:\n', 'just words'])
      expect(rebuildFlattened(text)).toEqual({ text, confident: false, notes: [] });
  });
});

const files = corpusFiles();

describe.skipIf(!files)(files ? 'On the corpus, flattened' : corpusMissing, () => {
  const data = (text: string): unknown => {
    const { parses, problems, trees } = parseDocument('compose.yaml', text);
    return parses && problems.length === 0 && trees.length === 1
      ? trees[0]?.toJS({ maxAliasCount: -1 })
      : null;
  };

  it('is never sure and wrong, and right for two files of three', () => {
    const wanted = (files ?? []).flatMap(({ name, text }) => {
      const value = text.length < 4000 ? data(text) : null;
      return value !== null && typeof value === 'object' && 'services' in value
        ? [{ name, text, value }]
        : [];
    });
    const results = wanted.map(({ name, text, value }) => {
      const { text: after, confident } = rebuildFlattened(flatten(text));
      return { name, confident, right: isDeepStrictEqual(data(after), value) };
    });
    expect(results.filter(one => one.confident && !one.right)).toEqual([]);
    expect(results.filter(one => one.right).length / results.length).toBeGreaterThan(2 / 3);
  });
});
