import type { ComposeDocument, Path } from '../document/document.ts';
import type { Plan } from '../document/plan.ts';
import { nextLine } from '../document/position.ts';
import { type SequenceStep, sequence } from '../document/sequence.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';

/** A written place; services that share an anchor share it. */
interface Place {
  readonly path: Path;
  readonly range: Range;
}

/**
 * A step that does the same at several places, at each written one once. The services are planned on the same text, all at
 * once, where their edits keep apart; else one place after the other.
 */
export function atEveryPlace<P extends Place>(
  places: readonly P[],
  step: (document: ComposeDocument, place: P) => Plan,
): SequenceStep {
  const distinct = [...new Map(places.map(place => [place.range.from, place])).values()];
  // Later ones first, so that one after the other can be removed.
  distinct.sort((one, other) => other.range.from - one.range.from);
  const steps = (some: readonly P[]): SequenceStep[] => some.map(place => document => step(document, place));
  return document => {
    const services = new Map<string, P[]>();
    for (const place of distinct) {
      const service = String(place.path[1]);
      services.set(service, [...(services.get(service) ?? []), place]);
    }
    if (services.size > 1) {
      const edits = atOnce(document, [...services.values()].map(steps));
      if (edits) return { kind: 'edits', edits };
    }
    return sequence(document, steps(distinct));
  };
}

/** The edits of several lists of steps, each planned on the text as it is; null where they do not keep lines apart. */
function atOnce(document: ComposeDocument, lists: readonly (readonly SequenceStep[])[]): TextEdit[] | null {
  const found: TextEdit[][] = [];
  for (const steps of lists) {
    const plan = sequence(document, steps);
    if (plan.kind !== 'edits') return null;
    if (plan.edits.length > 0) found.push([...plan.edits]);
  }
  const inOrder = found.sort(([one], [other]) => (one?.from ?? 0) - (other?.from ?? 0));
  const apart = inOrder.every((edits, at) => {
    const end = inOrder[at - 1]?.at(-1)?.to;
    return end === undefined || (edits[0]?.from ?? 0) > nextLine(document.text, end);
  });
  return apart ? inOrder.flat() : null;
}
