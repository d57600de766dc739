import { isSeq, type YAMLSeq } from 'yaml';
import type { ComposeDocument, Path } from '../document.ts';
import { emptyItemAt, isFlow, itemToken, nodeEnd } from '../extent.ts';
import { asNode } from '../nodes.ts';
import { type Plan, refuse, type Scope } from '../plan.ts';
import { lineEnd, lineStart, nextLine } from '../position.ts';
import { dashColumn, newlineAt } from '../style.ts';
import { readAfter } from '../yaml-documents.ts';
import { flowEnds } from './insert.ts';
import { ownedEnd, startsLine } from './lines.ts';
import { toPlan } from './operation.ts';
import { planAt } from './plan-at.ts';
import { isEmpty, type Splices } from './slot.ts';
import { toEdits } from './splice.ts';
import { lastNode } from './trace.ts';

/**
 * Moves the item at a path before another item of its list (`before` null: to the end), with its own lines, the comment
 * behind it and the comments directly above it. Inside brackets the comment behind an entry moves along.
 */
export function moveItem(document: ComposeDocument, path: Path, before: number | null, scope?: Scope): Plan {
  const index = path.at(-1);
  const where = { path: path.join('.'), name: String(index ?? '') };
  if (typeof index !== 'number') return refuse('wrong-shape', where);
  return planAt(document, path.slice(0, -1), scope, {
    kind: 'append',
    run: (current, walked) => {
      const list = walked.rest.length === 0 ? lastNode(walked) : null;
      if (!isSeq(list)) return refuse('wrong-shape', where);
      const count = list.items.length;
      if (index >= count || (before !== null && before > count)) return refuse('not-found', where);
      const to = before ?? count;
      if (to === index || to === index + 1) return { kind: 'edits', edits: [] };
      const splices = isFlow(list)
        ? permuteFlow(current.text, list, index, to)
        : moveLines(current.text, list, index, to);
      if (typeof splices === 'string') return toPlan(current, walked, splices);
      const after = readAfter(current, toEdits(current.file, splices));
      // An alias must stand after its anchor.
      const lost = after.problems.find(problem => problem.code === 'yaml-unknown-alias')?.values['name'];
      if (lost !== undefined) return refuse('anchor-in-use', { ...where, anchor: lost, count: 1 });
      return toPlan(current, walked, splices);
    },
  });
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

function moveLines(text: string, list: YAMLSeq<unknown>, index: number, before: number): Splices {
  const own = linesOf(text, list, index);
  const neighbour = linesOf(text, list, before < list.items.length ? before : before - 1);
  if (!own || !neighbour) return 'unsupported';
  const target = before < list.items.length ? neighbour.from : neighbour.to;
  const block = text.slice(own.from, own.to);
  const newline = newlineAt(text, own.from);
  if (!block.endsWith('\n')) {
    // The last line of the file has no line break and goes on having none.
    const broken = own.from - (text[own.from - 2] === '\r' ? 2 : 1);
    return [
      { from: target, to: target, insert: block + newline },
      { from: broken, to: own.to, insert: '' },
    ];
  }
  const atBareEnd = target === text.length && !text.endsWith('\n');
  return [
    { from: own.from, to: own.to, insert: '' },
    { from: target, to: target, insert: atBareEnd ? newline + block.replace(/\r?\n$/, '') : block },
  ];
}

/** The whole lines of an item; null where it shares its first line with something above it. */
function linesOf(text: string, list: YAMLSeq<unknown>, index: number): Lines | null {
  const token = itemToken(list, index);
  const dash = token?.start.find(one => one.type === 'seq-item-ind')?.offset;
  if (!token || dash === undefined || !startsLine(text, dash)) return null;
  const item = asNode(list.items[index]);
  const end = item === null || isEmpty(item) ? emptyItemAt(token) : nodeEnd(text, item);
  const column = dashColumn(text, list);
  const owned = ownedEnd(text, end, column);
  const to = owned > 0 && owned === end && text[end - 1] === '\n' ? end : nextLine(text, owned);
  let from = lineStart(text, dash);
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const indent = /^ *(?=#)/.exec(text.slice(above, from))?.[0].length;
    if (indent !== column) break;
    from = above;
  }
  return { from, to };
}

/** Brackets, commas and line breaks stay; the entries change places, each with the comment behind it. */
function permuteFlow(text: string, list: YAMLSeq<unknown>, index: number, before: number): Splices {
  const ends = flowEnds(text, list);
  if (ends.length !== list.items.length) return 'unsupported';
  const order = ends.map((_, at) => at).filter(at => at !== index);
  order.splice(before > index ? before - 1 : before, 0, index);
  const slots = ends.map(({ from, to }) => {
    const comma = to + (/^[ \t]*,?/.exec(text.slice(to))?.[0].length ?? 0);
    const rest = text.slice(comma, lineEnd(text, comma));
    const isComment = /^[ \t]*#/.test(rest);
    return { from, to, tail: comma, tailEnd: isComment ? lineEnd(text, comma) : comma };
  });
  const hasComments = slots.some(slot => slot.tailEnd > slot.tail);
  const last = slots.length - 1;
  // Behind the closing bracket's line nothing can be put: its entry then has to stay where it is.
  const ownLines = slots.every(
    (slot, at) =>
      /^[ \t]*(?:#.*)?$/.test(text.slice(slot.tail, lineEnd(text, slot.tail))) ||
      (at === last && order[last] === last),
  );
  if (hasComments && !ownLines) return 'unsupported';
  return slots.flatMap((slot, at) => {
    const other = slots[order[at] ?? at] ?? slot;
    return [
      { from: slot.from, to: slot.to, insert: text.slice(other.from, other.to) },
      ...(hasComments
        ? [{ from: slot.tail, to: slot.tailEnd, insert: text.slice(other.tail, other.tailEnd) }]
        : []),
    ].filter(splice => text.slice(splice.from, splice.to) !== splice.insert);
  });
}
