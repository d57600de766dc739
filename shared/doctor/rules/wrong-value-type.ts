import { readLocated } from '../../document/read-located.ts';
import { exampleOf } from '../../schema/example-of.ts';
import type { Slip } from '../../schema/find-slips.ts';
import { textAround } from '../file-of.ts';
import type { Finding } from '../finding.ts';
import { mendValue } from '../mend-value.ts';
import type { Examination, Rule } from '../rule.ts';
import { slipsOf, subjectsOfSlip } from '../schema-slips.ts';

/** A value in a form that its key does not take (rule 10; Compose: `services.web.ports must be a array`). */
export const wrongValueType: Rule = {
  id: 'wrong-value-type',
  examine: examination =>
    slipsOf(examination).flatMap(slip => (slip.kind === 'wrong-value' ? say(examination, slip) : [])),
};

function say(examination: Examination, slip: Slip & { kind: 'wrong-value' }): Finding {
  const { place, key, misfit, shape } = slip;
  const text = textAround(examination, place.range);
  const read = readLocated(place);
  const { scalar } = shape;
  return {
    rule: 'wrong-value-type',
    severity: 'error',
    subjects: subjectsOfSlip(examination, place),
    range: rangeOf(slip, text),
    values: {
      key,
      context: misfit,
      value: read?.text ?? '',
      words: (scalar?.words ?? []).join(', '),
      from: scalar?.minimum ?? '',
      to: scalar?.maximum ?? '∞',
      example: exampleLine(shape.topic),
    },
    fixes: mendValue(slip, text),
  };
}

/** The value, or its key where the value is empty or fills several lines. */
function rangeOf({ place }: Slip, text: string): Finding['range'] {
  const { range, keyRange } = place;
  const fills = text.slice(range.from, range.to).includes('\n');
  if (keyRange && (fills || range.from === range.to)) return keyRange;
  const line = text.indexOf('\n', range.from);
  return fills && line > 0 ? { ...range, to: line } : { ...range, to: Math.max(range.to, range.from + 1) };
}

/** The first line that an example writes below its key: `- "8080:80"`. */
function exampleLine(topic: string | null): string {
  const example = topic === null ? null : exampleOf(topic);
  if (example === null) return '';
  const [first = '', second] = example.split('\n');
  return (second ?? first).trim();
}
