import type { TextEdit } from '../text/text-edit.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';

const pip = /^(?:pip3?|python3? -m pip) install\b/;
/** Elsewhere than into the environment that is carried over. */
const elsewhere = /\s(?:--user|--target|-t|--prefix|--root)\b/;

/**
 * Makes two stages of a Python Dockerfile of one: the first installs the packages into an environment of their own, the
 * second is the file as it was, with that environment instead of the installation. Everything after the last `pip
 * install` keeps its bytes. Null where packages are installed in a way that cannot be taken apart honestly.
 */
export function twoStages(text: string, { stages }: Dockerfile): TextEdit[] | null {
  const [stage] = stages;
  if (!stage || stages.length > 1 || stage.name !== null) return null;
  const runs = stage.instructions.filter(
    one => one.keyword === 'RUN' && /\bpip3?\b|\bpoetry\b|\buv\b|\bconda\b/.test(one.arguments),
  );
  const last = runs.at(-1);
  if (!last || !runs.every(isPlainPip)) return null;
  const before = stage.instructions.slice(0, stage.instructions.indexOf(last) + 1);
  if (before.some(one => one.keyword === 'USER' || one.keyword === 'ONBUILD' || one.keyword === 'SHELL'))
    return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const from = text.slice(stage.from.range.from, stage.from.range.to);
  const path = 'ENV PATH=/opt/venv/bin:$PATH';
  const between = text.slice(stage.from.range.to, last.range.to);
  const lines = [
    '# Stage 1 installs the packages. What only the installation needs stays behind here.',
    `${from} AS build`,
    'RUN python -m venv /opt/venv',
    `${path}${between.replace(/^\r?\n(?=\r?\n)/, newline)}`,
    '',
    '# Stage 2 is what runs: the packages come over ready to use.',
    from,
    `${path}${secondHalf(text, stage.from.range.to, before, last)}`,
  ];
  const { file, from: start } = stage.from.range;
  return [{ file, from: start, to: last.range.to, insert: lines.join(newline) }];
}

function isPlainPip(run: Instruction): boolean {
  const parts = run.arguments.split('&&').map(part => part.trim());
  return !/[;|]|<</.test(run.arguments) && parts.every(part => pip.test(part) && !elsewhere.test(part));
}

/** What stood between `FROM` and the last installation, without the installations and the lists of packages they read. */
function secondHalf(text: string, start: number, before: readonly Instruction[], last: Instruction): string {
  let kept = '';
  let at = start;
  for (const one of before) {
    const gap = text.slice(at, one.range.from);
    if (one === last) return `${kept}${gap}COPY --from=build /opt/venv /opt/venv`;
    if (!onlyForPip(one)) kept += `${gap}${text.slice(one.range.from, one.range.to)}`;
    at = one.range.to;
  }
  return kept;
}

function onlyForPip({ keyword, arguments: words }: Instruction): boolean {
  if (keyword === 'RUN') return pip.test(words);
  return (
    keyword === 'COPY' &&
    words
      .split(/\s+/)
      .slice(0, -1)
      .every(word => /(?:^|\/)(?:requirements|constraints)[\w.*-]*\.txt$/.test(word))
  );
}
