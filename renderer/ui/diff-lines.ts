import { diffIndices } from 'node-diff3';

/** A line of a difference; numbers are 1-based lines of the text before and after, null where the line is not in it. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Changed lines that lie close together, with a few lines around them. */
export type Hunk = readonly DiffLine[];

/** What changes between two texts, line by line; `context` lines around each change stay visible. Nothing changed: no hunk. */
export function diffLines(before: string, after: string, context = 2): readonly Hunk[] {
  const all = everyLine(linesOf(before), linesOf(after));
  const shown = all.map(() => false);
  all.forEach((line, at) => {
    if (line.kind === 'same') return;
    for (let near = Math.max(0, at - context); near <= Math.min(all.length - 1, at + context); near++)
      shown[near] = true;
  });
  const hunks: DiffLine[][] = [];
  all.forEach((line, at) => {
    if (!shown[at]) return;
    if (at === 0 || !shown[at - 1]) hunks.push([]);
    hunks.at(-1)?.push(line);
  });
  return hunks;
}

function everyLine(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let old = 0;
  let fresh = 0;
  const same = (upTo: number): void => {
    while (old < upTo) {
      lines.push({ kind: 'same', text: bare(before[old]), before: old + 1, after: fresh + 1 });
      old++;
      fresh++;
    }
  };
  for (const { buffer1, buffer2 } of diffIndices([...before], [...after])) {
    same(buffer1[0]);
    for (const end = buffer1[0] + buffer1[1]; old < end; old++)
      lines.push({ kind: 'removed', text: bare(before[old]), before: old + 1, after: null });
    for (const end = buffer2[0] + buffer2[1]; fresh < end; fresh++)
      lines.push({ kind: 'added', text: bare(after[fresh]), before: null, after: fresh + 1 });
  }
  same(before.length);
  return lines;
}

/** Lines with their ends, so that a changed line end counts as a change. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function bare(line: string | undefined): string {
  return (line ?? '').replace(/\r?\n$/, '');
}
