import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
} from 'yaml';
import type { Change, ScalarSharers } from './change.ts';
import { linesOf } from './line-diff.ts';
import { type PlainPath, trees } from './plain.ts';

/** Where an entry stands in the file. */
interface Entry {
  readonly tree: Document.Parsed;
  readonly container: Node;
  readonly value: Node | null;
  /** Offsets: of the key or dash, and after the value's last character. */
  readonly from: number;
  readonly to: number;
}

/** What the syntax tree of a file says about its lines: which an edit may touch. */
export interface FileLines {
  /** The lines (from 0) that a change may replace or take away. Adding below existing lines needs none. */
  readonly mayTouch: (change: Change, shared: boolean) => ReadonlySet<number>;
  /** The lines on which an anchor or one of its uses stands, for the anchors along a path. */
  readonly sharingLines: (path: PlainPath) => ReadonlySet<number>;
  readonly scalarSharers: ScalarSharers;
}

/** Reads a file's lines for the check; null where it does not parse. */
export function fileLines(text: string): FileLines | null {
  const documents = trees(text);
  if (!documents) return null;
  const lines = linesOf(text);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const lineAt = (at: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const half = Math.ceil((low + high) / 2);
      if ((starts[half] ?? 0) <= at) low = half;
      else high = half - 1;
    }
    return Math.max(0, low);
  };
  const columnAt = (at: number): number => at - (starts[lineAt(at)] ?? 0);
  const range = (from: number, to: number): Set<number> => {
    const found = new Set<number>();
    for (let line = lineAt(from); line <= lineAt(Math.max(from, to - 1)); line += 1) found.add(line);
    return found;
  };
  const walk = (path: PlainPath): Entry[] => {
    const best = documents.map(tree => entriesAlong(tree, path));
    return best.reduce<Entry[]>((one, other) => (other.length >= one.length ? other : one), []);
  };
  /** An entry with its comments: those below it that are indented deeper, and blank lines on both sides. */
  const whole = (entry: Entry): Set<number> => {
    const found = range(entry.from, entry.to);
    const column = columnAt(entry.from);
    let below = lineAt(Math.max(entry.from, entry.to - 1)) + 1;
    for (; below < lines.length; below += 1) {
      const line = lines[below] ?? '';
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      if (line.trim() !== '' && (line[indent] !== '#' || indent <= column)) break;
      found.add(below);
    }
    for (let above = lineAt(entry.from) - 1; above >= 0 && (lines[above] ?? '').trim() === ''; above -= 1)
      found.add(above);
    return found;
  };
  const isFlow = (node: Node | null): boolean => isCollection(node) && node.flow === true;
  const mayTouch = (change: Change, shared: boolean): Set<number> => {
    const path = change.op === 'move' ? change.path.slice(0, -1) : change.path;
    const along = walk(path);
    const entry = along.at(-1);
    if (!entry) {
      const roots = documents.flatMap(tree => (isFlow(tree.contents) ? [tree.contents?.range] : []));
      return new Set(roots.flatMap(root => (root ? [...range(root[0], root[1])] : [])));
    }
    if (along.length < path.length || change.op === 'append') {
      // Something is added: what holds lines of its own keeps them all.
      const holder = entry.value;
      const open = isCollection(holder) && !isFlow(holder) && holder.items.length > 0;
      return open ? new Set() : range(entry.from, entry.to);
    }
    if (change.op === 'rename') return range(entry.from, entry.from + 1);
    if (change.op === 'set' || change.op === 'move') {
      const target = shared && isAlias(entry.value) ? entry.value.resolve(entry.tree) : undefined;
      const [from, to] = target?.range ?? [entry.from, entry.to];
      return new Set([...range(entry.from, entry.to), ...range(from, to)]);
    }
    // A key that several documents say goes in all of them; what holds a shared block leaves it to its first user.
    const found = new Set<number>();
    for (const tree of documents) {
      const other = entriesAlong(tree, path);
      const last = other.at(-1);
      if (!last || other.length < path.length) continue;
      for (const line of removal(other)) found.add(line);
      for (const [, name] of text.slice(last.from, last.to).matchAll(/&([\w.-]+)/g))
        lines.forEach((line, number) => {
          if (line.includes(`*${name}`)) found.add(number);
        });
    }
    return found;
  };
  const removal = (along: readonly Entry[]): Set<number> => {
    const found = new Set<number>();
    for (let at = along.length - 1; at >= 0; at -= 1) {
      const one = along[at] as Entry;
      for (const line of whole(one)) found.add(line);
      const outer = along[at - 1];
      if (outer && isFlow(one.container)) for (const line of range(outer.from, outer.to)) found.add(line);
      // Taken away from the front of an item: the next entry moves up to the dash.
      if (isCollection(one.container) && one.container.items[0] !== undefined && columnAt(one.from) > 0) {
        const next = isMap(one.container) ? one.container.items[1] : undefined;
        const behindDash = /[-:]\s+$/.test(text.slice(starts[lineAt(one.from)] ?? 0, one.from));
        if (behindDash && next) found.add(lineAt(keyStart(next as Pair)));
      }
      if (!isCollection(one.container) || one.container.items.length > 1) break;
      const anchor = one.container.anchor;
      lines.forEach((line, number) => {
        if (anchor && line.includes(`&${anchor}`)) found.add(number);
      });
    }
    return found;
  };
  return {
    mayTouch,
    sharingLines: path => {
      const names = new Set<string>();
      for (const { container, value } of walk(path)) {
        for (const node of [container, value]) {
          if (isAlias(node)) names.add(node.source);
          else if (node && 'anchor' in node && node.anchor) names.add(String(node.anchor));
          if (isMap(node))
            for (const pair of node.items)
              if (isMerge(pair as Pair)) for (const name of aliasNames(pair.value as Node)) names.add(name);
        }
      }
      const found = new Set<number>();
      lines.forEach((line, at) => {
        if ([...names].some(name => line.includes(`&${name}`) || line.includes(`*${name}`))) found.add(at);
      });
      return found;
    },
    scalarSharers: scalarSharers(documents),
  };
}

function aliasNames(node: Node | null): string[] {
  if (isAlias(node)) return [node.source];
  if (isSeq(node)) return node.items.flatMap(item => aliasNames(item as Node));
  return [];
}

/** The entries along a path, aliases and merges followed, as far as it goes. */
function entriesAlong(tree: Document.Parsed, path: PlainPath): Entry[] {
  const found: Entry[] = [];
  let node = tree.contents as Node | null;
  for (const key of path) {
    const entry = entryIn(tree, node, key);
    if (!entry) break;
    found.push(entry);
    node = entry.value;
  }
  return found;
}

function entryIn(tree: Document.Parsed, written: Node | null, key: string | number): Entry | null {
  const node = isAlias(written) ? (written.resolve(tree) as Node | undefined) : written;
  if (isSeq(node) && typeof key === 'number') {
    const value = (node.items[key] as Node | null | undefined) ?? null;
    if (node.items[key] === undefined) return null;
    const token = node.srcToken && 'items' in node.srcToken ? node.srcToken.items[key] : undefined;
    const from = token?.start.find(one => one.type === 'seq-item-ind')?.offset ?? value?.range?.[0] ?? 0;
    return { tree, container: node, value, from, to: Math.max(from + 1, value?.range?.[1] ?? 0) };
  }
  if (!isMap(node)) return null;
  for (const pair of node.items) {
    if (!isScalar(pair.key) || String(pair.key.source ?? pair.key.value) !== String(key)) continue;
    const value = (pair.value as Node | null) ?? null;
    const from = keyStart(pair as Pair);
    const end = Math.max(value?.range?.[1] ?? 0, pair.key.range?.[1] ?? 0);
    return { tree, container: node, value, from, to: end };
  }
  for (const pair of node.items) {
    if (!isMerge(pair as Pair)) continue;
    const value = pair.value as Node | null;
    for (const source of isSeq(value) ? value.items : [value]) {
      const entry = entryIn(tree, source as Node | null, key);
      if (entry) return entry;
    }
  }
  return null;
}

function keyStart(pair: Pair): number {
  const mark = isPair(pair) ? pair.srcToken?.start.find(one => one.type === 'explicit-key-ind') : undefined;
  return mark?.offset ?? (pair.key as Node | null)?.range?.[0] ?? 0;
}

function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.source === '<<';
}

function scalarSharers(documents: readonly Document.Parsed[]): ScalarSharers {
  const groups = new Map<Node, PlainPath[]>();
  const visit = (tree: Document.Parsed, node: unknown, path: PlainPath): void => {
    if (isAlias(node)) {
      const target = node.resolve(tree);
      if (isScalar(target)) groups.set(target, [...(groups.get(target) ?? []), path]);
      else visit(tree, target, path);
    } else if (isScalar(node)) {
      if (node.anchor) groups.set(node, [...(groups.get(node) ?? []), path]);
    } else if (isMap(node)) {
      for (const pair of node.items)
        visit(tree, pair.value, [...path, isScalar(pair.key) ? String(pair.key.source) : '']);
    } else if (isSeq(node)) {
      for (const [at, item] of node.items.entries()) visit(tree, item, [...path, at]);
    }
  };
  for (const tree of documents) visit(tree, tree.contents, []);
  return new Map(
    [...groups.values()]
      .filter(paths => paths.length > 1)
      .flatMap(paths => paths.map(path => [JSON.stringify(path), paths] as const)),
  );
}
