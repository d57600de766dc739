import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { toValue } from '../../../shared/document/to-value.ts';
import { assessRisks } from '../../../shared/policy/assess.ts';
import { asMap } from '../../../shared/policy/plain.ts';
import { writtenReferences } from '../../../shared/policy/written-references.ts';
import { interpolate } from '../../../shared/project/interpolate.ts';
import { corpusFiles, corpusMissing } from '../../support/corpus.ts';

const files = corpusFiles();
const facts = {
  projectFolder: '/home/ana/project',
  home: '/home/ana',
  platform: 'linux',
  realPath: (path: string) => path,
} as const;

describe.skipIf(files === null)(files ? 'Real files' : `Real files (${corpusMissing})`, () => {
  const assessed = (files ?? []).flatMap(({ name, text }) => {
    const document = parseDocument(name, interpolate(text, {}).value);
    if (!document.parses) return [];
    const model = asMap(toValue(document));
    return [
      { name, text, risks: assessRisks(model, facts, writtenReferences(model, plain => plain).references) },
    ];
  });

  it('mostly ask for nothing: two of three start without a question', () => {
    const asking = assessed.filter(({ risks }) => risks.length > 0);
    expect(asking.length / assessed.length).toBeLessThan(0.36);
  });

  it('ask only for what is written in them', () => {
    const invented = assessed.flatMap(({ name, text, risks }) =>
      risks
        .map(({ detail }) => detail.replace(/^[a-z_.]+: |:ro$/g, '').split(/[ :=]/)[0] ?? '')
        .filter(word => word.length > 1 && !text.includes(word) && !text.includes('$'))
        .map(word => `${name}: ${word}`),
    );
    expect(invented).toEqual([]);
  });
});
