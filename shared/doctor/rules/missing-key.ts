import { textAround } from '../file-of.ts';
import type { Rule } from '../rule.ts';
import { slipsOf, subjectsOfSlip } from '../schema-slips.ts';

/** A block without a key that Compose wants in it (Compose: `missing property 'condition'`). */
export const missingKey: Rule = {
  id: 'missing-key',
  examine: examination =>
    slipsOf(examination).flatMap(slip => {
      if (slip.kind !== 'missing-key') return [];
      const { place, key, missing } = slip;
      const { file, from, to } = place.keyRange ?? place.range;
      const line = textAround(examination, place.range).indexOf('\n', from);
      return [
        {
          rule: 'missing-key',
          severity: 'error' as const,
          subjects: subjectsOfSlip(examination, place),
          range: { file, from, to: line < 0 ? to : Math.min(to, line) },
          values: { key, missing },
          fixes: [],
        },
      ];
    }),
};
