import { z } from 'zod';
import type { ComposeDocument, Path } from '../document/document.ts';
import { type Located, lookup } from '../document/lookup.ts';
import { type Plan, refuse } from '../document/plan.ts';
import { lineStart, nextLine } from '../document/position.ts';
import { readAfter } from '../document/yaml-documents.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, refuseMissing, servicePath } from './find.ts';

interface Args {
  service: string;
  before: string | null;
}

/** Moves a service's lines, with the comment directly above, before another service; `before` null moves them to the end. */
export const moveService = defineCommand<Args>({
  name: 'move-service',
  schema: z.strictObject({ service: existingName, before: existingName.nullable() }),
  plan: (context, { service, before }) => {
    const { document } = context;
    if (!findService(context, service)) return refuseMissing('services', service);
    if (before !== null && !findService(context, before)) return refuseMissing('services', before);
    const twice = document.problems.find(
      ({ code, values }) =>
        code === 'yaml-duplicate-key' && (values['key'] === service || values['key'] === before),
    );
    if (twice) return refuse('duplicate-key', { path: servicePath(service).join('.'), name: service });
    const order = context.stack.services.map(one => one.name);
    const at = order.indexOf(service);
    const last = before === null ? order.at(-1) : null;
    if (before === service || last === service || (before !== null && order[at + 1] === before)) {
      return { kind: 'edits', edits: [] };
    }
    const own = blockOf(document, service);
    const neighbour = blockOf(document, before ?? last ?? service);
    if (!own || !neighbour) return refuse('unsupported', { path: servicePath(service).join('.') });
    const above = at > 0 ? lookup(document, servicePath(order[at - 1] ?? '')) : null;
    const separator = separatorOf(document.text, own, above?.range.to ?? null);
    return moved(document, servicePath(service), own, separator, neighbour, before !== null);
  },
});

interface Block {
  readonly from: number;
  readonly to: number;
}

/** The whole lines of a service; null where it does not have lines of its own (flow style, aliases over several documents). */
function blockOf(document: ComposeDocument, name: string): Block | null {
  const { text } = document;
  const located: Located | null = lookup(document, servicePath(name));
  const keyFrom = located?.keyRange?.from;
  if (!located || keyFrom === undefined || located.inherited?.range.from === keyFrom) return null;
  const start = lineStart(text, keyFrom);
  const indent = text.slice(start, keyFrom);
  const services = lookup(document, ['services']);
  if (!/^\uFEFF?[ ]*(?:\?[ ]+)?$/.test(indent) || services?.source.startsWith('{')) return null;
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = text.slice(above, from);
    if (!/^[ ]*#/.test(line) || /^[ ]*/.exec(line)?.[0].length !== indent.replace(/\?[ ]+$/, '').length)
      break;
    from = above;
  }
  const end = Math.max(located.range.to, keyFrom);
  // The text of a `|+` block ends at the start of a line.
  return { from, to: text[end - 1] === '\n' ? end : nextLine(text, end) };
}

/** The blank lines that set a service apart from its neighbour: those above it down from where that ends, or below the first one. */
function separatorOf(text: string, own: Block, aboveEnd: number | null): Block {
  if (aboveEnd === null) {
    const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(own.to))?.[0] ?? '';
    return { from: own.to, to: own.to + blank.length };
  }
  let from = own.from;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (text.slice(above, from).trim() !== '' || above < aboveEnd) break;
    from = above;
  }
  return { from, to: own.from };
}

function moved(
  document: ComposeDocument,
  path: Path,
  own: Block,
  separator: Block,
  neighbour: Block,
  before: boolean,
): Plan {
  const { text, file } = document;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const block = text.slice(own.from, own.to);
  // Blank lines put below a `|+` block would become part of its text.
  const keepsBlanks = [own, neighbour].some(({ from, to }) => /\n[ \t]*\r?\n$/.test(text.slice(from, to)));
  const gap = keepsBlanks ? '' : text.slice(separator.from, separator.to);
  const target = before ? neighbour.from : neighbour.to;
  let [from, to] = keepsBlanks
    ? [own.from, own.to]
    : [Math.min(own.from, separator.from), Math.max(own.to, separator.to)];
  let insert = before ? block + gap : gap + block;
  if (!block.endsWith('\n')) {
    // The last line of the file has no line break and goes on having none: the break before it moves instead.
    const broken = text[from - 2] === '\r' ? from - 2 : from - 1;
    insert = block + text.slice(broken, from) + gap;
    from = broken;
  } else if (target === text.length && !text.endsWith('\n')) {
    if (keepsBlanks) return refuse('unsupported', { path: path.join('.') });
    insert = newline + insert.replace(/\r?\n$/, '');
  }
  const edits: TextEdit[] = [
    { file, from, to, insert: '' },
    { file, from: target, to: target, insert },
  ].sort((one, other) => one.from - other.from || one.to - other.to);
  const after = readAfter(document, edits);
  // An alias must stand after its anchor.
  const lost = after.problems.find(problem => problem.code === 'yaml-unknown-alias')?.values['name'];
  if (lost !== undefined) return refuse('anchor-in-use', { path: path.join('.'), anchor: lost, count: 1 });
  const broke = !after.parses || after.problems.length > document.problems.length;
  return broke ? refuse('unsupported', { path: path.join('.') }) : { kind: 'edits', edits };
}
