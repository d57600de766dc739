import { describe, expect, it } from 'vitest';
import { corpusFiles, corpusMissing } from '../support/corpus.ts';
import { corpusRun } from './corpus-run.ts';
import { table } from './table.ts';

const files = corpusFiles();
const title = files ? 'The corpus of real files' : `The corpus of real files (${corpusMissing})`;

describe.skipIf(!files)(title, () => {
  it('takes a sample of every command, on its own lines and with its value', {
    timeout: 180_000,
  }, async () => {
    // Every eighth file, every eleventh edit: `npm run test:corpus` tries them all.
    const sample = (files ?? []).filter((_, at) => at % 8 === 0);
    const result = await corpusRun(sample, { every: 11, dockerEvery: null });
    console.log(table(result));
    expect(result.faults).toEqual([]);
    const tallies = [...result.byKind.values()];
    const edits = tallies.reduce((sum, tally) => sum + tally.edits, 0);
    const refused = tallies.reduce((sum, tally) => sum + tally.refused, 0);
    expect(edits).toBeGreaterThan(200);
    expect(refused / edits).toBeLessThan(0.03);
  });
});
