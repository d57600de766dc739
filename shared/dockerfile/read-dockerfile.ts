import {
  DockerfileParser,
  From,
  ModifiableInstruction,
  type Instruction as ParsedInstruction,
} from 'dockerfile-ast';
import type { Range } from '../text/text-edit.ts';
import type { Dockerfile, DockerfileProblem, Instruction, Stage } from './dockerfile.ts';

/** The instructions of the Dockerfile reference. */
const known =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/;

/** Reads a Dockerfile; what does not belong there is named as a problem and never thrown. */
export function readDockerfile(file: string, text: string): Dockerfile {
  // Docker skips a byte order mark; the parser would take it for a part of the first keyword.
  const skipped = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = lineStarts(text.slice(skipped));
  const offset = (at: { line: number; character: number }) => (starts[at.line] ?? 0) + at.character + skipped;
  const rangeOf = (range: { start: Position; end: Position }): Range => ({
    file,
    from: offset(range.start),
    to: offset(range.end),
  });
  const globals: Instruction[] = [];
  const stages: { parsed: From; from: Instruction; instructions: Instruction[] }[] = [];
  const problems: DockerfileProblem[] = [];
  const parsedFile = DockerfileParser.parse(text.slice(skipped));
  const joined = (written: string) => joinLines(written, parsedFile.getEscapeCharacter());
  for (const parsed of parsedFile.getInstructions()) {
    const instruction = readInstruction(parsed, text, rangeOf, joined);
    const { keyword, range } = instruction;
    const note = (code: DockerfileProblem['code']) =>
      problems.push({ code, range, values: { keyword, line: instruction.line } });
    const stage = stages.at(-1);
    if (!known.test(keyword)) note('unknown-instruction');
    else if (instruction.argumentsRange === null) note('no-arguments');
    if (parsed instanceof From) stages.push({ parsed, from: instruction, instructions: [] });
    else if (stage) stage.instructions.push(instruction);
    else {
      globals.push(instruction);
      if (keyword !== 'ARG' && known.test(keyword)) note('before-from');
    }
  }
  if (stages.length === 0)
    problems.push({ code: 'no-from', range: { file, from: 0, to: text.length }, values: {} });
  return { globals, stages: stages.map(stage => toStage(stage, file)), problems };
}

type Position = { line: number; character: number };

function toStage(
  { parsed, from, instructions }: { parsed: From; from: Instruction; instructions: Instruction[] },
  file: string,
): Stage {
  const last = instructions.at(-1) ?? from;
  return {
    name: parsed.getBuildStage(),
    base: parsed.getImage() ?? '',
    platform: parsed.getPlatformFlag()?.getValue() ?? null,
    from,
    instructions,
    range: { file, from: from.range.from, to: last.range.to },
  };
}

function readInstruction(
  parsed: ParsedInstruction,
  text: string,
  rangeOf: (range: { start: Position; end: Position }) => Range,
  joined: (written: string) => string,
): Instruction {
  const written = parsed.getArgumentsRange();
  const argumentsRange = written && rangeOf(written);
  const flags = parsed instanceof ModifiableInstruction ? parsed.getFlags() : [];
  return {
    keyword: parsed.getKeyword().toUpperCase(),
    flags: flags.map(flag => ({
      name: flag.getName(),
      value: flag.getValue(),
      range: rangeOf(flag.getRange()),
    })),
    arguments: argumentsRange ? joined(text.slice(argumentsRange.from, argumentsRange.to)) : '',
    range: rangeOf(parsed.getRange()),
    argumentsRange,
    line: parsed.getRange().start.line + 1,
  };
}

/** Continued lines as one, without the comments and empty lines between them; a heredoc keeps its lines. */
function joinLines(written: string, continuation: string): string {
  if (/<<-?["']?\w/.test(written)) return written;
  return written
    .split(/\r\n|\n|\r/)
    .filter((line, index) => index === 0 || !/^\s*(?:#|$)/.test(line))
    .map(line => {
      const content = line.trim();
      return content.endsWith(continuation) ? content.slice(0, -1).trimEnd() : content;
    })
    .filter(content => content !== '')
    .join(' ');
}

/** Offsets at which lines begin, as the parser counts them: `\r` alone ends a line too. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(match => match.index + match[0].length)];
}
