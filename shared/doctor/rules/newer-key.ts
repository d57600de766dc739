import type { Rule } from '../rule.ts';
import { slipsOf, subjectsOfSlip } from '../schema-slips.ts';

/** A key of the newest Compose specification that Docker Compose 2.40 and older ones refuse. */
export const newerKey: Rule = {
  id: 'newer-key',
  examine: examination =>
    slipsOf(examination).flatMap(({ kind, place, key }) =>
      kind === 'newer-key'
        ? [
            {
              rule: 'newer-key',
              severity: 'info' as const,
              subjects: subjectsOfSlip(examination, place),
              range: place.keyRange ?? place.range,
              values: { key },
              fixes: [],
            },
          ]
        : [],
    ),
};
