import type { Located } from '../../document/lookup.ts';
import type { Slip } from '../../schema/find-slips.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { nearestName } from '../nearest-name.ts';
import type { Examination, Rule } from '../rule.ts';
import { slipsOf, subjectsOfSlip } from '../schema-slips.ts';

/**
 * A key that Compose does not know (rule 9; Compose: `additional properties 'port' not allowed`). Keys `x-…` are free.
 * A warning: it may be of a newer Compose than the schema here, and it is never lost.
 */
export const unknownKey: Rule = {
  id: 'unknown-key',
  examine: examination =>
    slipsOf(examination).flatMap(slip => (slip.kind === 'unknown-key' ? say(examination, slip) : [])),
};

function say(
  examination: Examination,
  { place: child, key, taken, block }: Slip & { kind: 'unknown-key' },
): Finding {
  const range = child.keyRange ?? child.range;
  const suggestion = nearestName(
    key,
    Object.keys(block.known).filter(one => !taken.has(one)),
  );
  const fixes: Fix[] = [
    ...(suggestion === null
      ? []
      : [
          {
            id: 'rename-key',
            values: { key, suggestion },
            steps: [{ kind: 'edits' as const, edits: [{ ...range, insert: suggestion }] }],
            safe: !child.inherited && takesShape(child, block.known[suggestion]),
          },
        ]),
    {
      id: 'remove-key',
      values: { key },
      steps: [{ kind: 'command', command: 'unset', args: { path: child.path }, file: range.file }],
      safe: false,
    },
  ];
  return {
    rule: 'unknown-key',
    // Without `services:` nothing at all is drawn.
    severity: suggestion === 'services' && child.path.length === 1 ? 'error' : 'warning',
    subjects: subjectsOfSlip(examination, child),
    range,
    values: { key, ...(suggestion !== null && { suggestion, context: 'SUGGESTION' }) },
    fixes,
  };
}

/** The value under the misspelled key is one that the right key takes. */
function takesShape({ targetShape }: Located, shape: Shape | undefined): boolean {
  if (!shape) return false;
  if (targetShape === 'map') return shape.map !== null;
  return targetShape === 'list' ? shape.list !== null : shape.scalar !== null || targetShape === 'null';
}
