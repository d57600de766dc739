/** Lines of a text that are gone (indices in the old text) and lines that are new (indices in the new text). */
export interface LineDiff {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** A text's lines with their line breaks. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/**
 * The longest common subsequence of two texts' lines decides what is gone and what is new. A last line that only gets or
 * loses its line break counts as untouched.
 */
export function diffLines(before: string, after: string): LineDiff {
  const [one, other] = [linesOf(before), linesOf(after)];
  const bare = new Set([one.at(-1), other.at(-1)].filter(line => line !== undefined && !line.endsWith('\n')));
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a === b ||
    (a !== undefined && b !== undefined && (bare.has(a) || bare.has(b)) && chomped(a) === chomped(b));
  let start = 0;
  while (start < one.length && start < other.length && same(one[start], other[start])) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && same(one[one.length - 1 - end], other[other.length - 1 - end])) end += 1;
  return middle(one.slice(start, one.length - end), other.slice(start, other.length - end), start, same);
}

function middle(
  one: readonly string[],
  other: readonly string[],
  start: number,
  same: (a: string | undefined, b: string | undefined) => boolean,
): LineDiff {
  const width = other.length + 1;
  const longest = new Uint32Array((one.length + 1) * width);
  for (let a = one.length - 1; a >= 0; a -= 1) {
    for (let b = other.length - 1; b >= 0; b -= 1) {
      longest[a * width + b] = same(one[a], other[b])
        ? (longest[(a + 1) * width + b + 1] ?? 0) + 1
        : Math.max(longest[(a + 1) * width + b] ?? 0, longest[a * width + b + 1] ?? 0);
    }
  }
  const [removed, added]: [number[], number[]] = [[], []];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    if (a < one.length && b < other.length && same(one[a], other[b])) {
      a += 1;
      b += 1;
    } else if (
      b >= other.length ||
      (a < one.length && (longest[(a + 1) * width + b] ?? 0) >= (longest[a * width + b + 1] ?? 0))
    ) {
      removed.push(start + a);
      a += 1;
    } else {
      added.push(start + b);
      b += 1;
    }
  }
  return { removed, added };
}

function chomped(line: string): string {
  return line.replace(/\r?\n$/, '');
}
