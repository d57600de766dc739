import type { TextEdit } from '../text/text-edit.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';

/** The edit that gives an instruction other arguments; keyword and flags stay. None for the same or for empty ones. */
export function setArguments(text: string, instruction: Instruction, written: string): TextEdit[] {
  const { range, argumentsRange, arguments: before } = instruction;
  const insert = oneLine(written);
  if (insert === '' || insert === before) return [];
  return argumentsRange
    ? [{ file: range.file, from: argumentsRange.from, to: argumentsRange.to, insert }]
    : [
        {
          file: range.file,
          from: range.to,
          to: range.to,
          insert: `${text[range.to - 1] === ' ' ? '' : ' '}${insert}`,
        },
      ];
}

/** The edit that bases a stage on another image. */
export function setBase(text: string, stage: Stage, image: string): TextEdit[] {
  const wanted = image.trim();
  const place = baseRange(text, stage);
  return place === null || wanted === '' || wanted === stage.base ? [] : [{ ...place, insert: wanted }];
}

/** The edits that name a stage (or take its name away), where it is copied from or built on as well. */
export function setStageName(text: string, dockerfile: Dockerfile, stage: Stage, name: string): TextEdit[] {
  const wanted = name.trim();
  const place = baseRange(text, stage);
  const { argumentsRange } = stage.from;
  if (place === null || argumentsRange === null || wanted === (stage.name ?? '')) return [];
  const insert = wanted === '' ? '' : ` AS ${wanted}`;
  const own: TextEdit = { file: place.file, from: place.to, to: argumentsRange.to, insert };
  const { name: before } = stage;
  return before === null || wanted === ''
    ? [own]
    : [own, ...renameUses(text, dockerfile, stage, before, wanted)];
}

function renameUses(
  text: string,
  dockerfile: Dockerfile,
  stage: Stage,
  from: string,
  to: string,
): TextEdit[] {
  const same = (name: string | null) => name?.toLowerCase() === from.toLowerCase();
  const later = dockerfile.stages.slice(dockerfile.stages.indexOf(stage) + 1);
  return later.flatMap(user => {
    const place = same(user.base) ? baseRange(text, user) : null;
    const flags = user.instructions
      .flatMap(instruction => instruction.flags)
      .filter(flag => flag.name === 'from' && same(flag.value));
    return [
      ...(place ? [{ ...place, insert: to }] : []),
      ...flags.map(({ range }) => ({ ...range, insert: `--from=${to}` })),
    ];
  });
}

/** The edit that adds an instruction behind another one, on a line of its own. */
export function addInstruction(
  text: string,
  behind: Instruction,
  { keyword, written }: { readonly keyword: string; readonly written: string },
): TextEdit[] {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { file, to } = behind.range;
  return [{ file, from: to, to, insert: `${newline}${keyword} ${oneLine(written)}` }];
}

/** The edit that takes an instruction away with its lines; comments above it stay. */
export function removeInstruction(text: string, instruction: Instruction): TextEdit[] {
  const { file, from, to } = instruction.range;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  if (end >= 0) return [{ file, from: start, to: end + 1, insert: '' }];
  const before = start > 0 ? (text[start - 2] === '\r' ? 2 : 1) : 0;
  return [{ file, from: start - before, to: text.length, insert: '' }];
}

function baseRange(text: string, { from, base }: Stage): { file: string; from: number; to: number } | null {
  if (from.argumentsRange === null || base === '') return null;
  const { file, from: start, to } = from.argumentsRange;
  const at = text.slice(start, to).indexOf(base);
  return at < 0 ? null : { file, from: start + at, to: start + at + base.length };
}

/** An instruction is one line: a line break in a field would begin another one. */
function oneLine(written: string): string {
  return written
    .split(/\r?\n/)
    .map(line => line.trim().replace(/\\$/, '').trimEnd())
    .filter(line => line !== '')
    .join(' ');
}
