import type { Range } from '../text/text-edit.ts';

/** A Dockerfile in its stages. Ranges are offsets into the exact text, so that an edit of a part is a text edit. */
export interface Dockerfile {
  /** `ARG` before the first `FROM`, for use in `FROM` lines. */
  readonly globals: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly problems: readonly DockerfileProblem[];
}

/** From one `FROM` to the next. */
export interface Stage {
  /** What stands after `AS`, as written. */
  readonly name: string | null;
  /** The image, or the name of an earlier stage, as written (variables unresolved). */
  readonly base: string;
  /** The value of `--platform=`, as written. */
  readonly platform: string | null;
  readonly from: Instruction;
  /** What follows the `FROM`, in order. */
  readonly instructions: readonly Instruction[];
  /** From the `FROM` to the end of the stage's last instruction. */
  readonly range: Range;
}

/** One instruction, continued lines included. */
export interface Instruction {
  /** In capitals: `RUN`, `COPY`. */
  readonly keyword: string;
  /** What stands between keyword and arguments: `--from=build`, `--mount=type=cache,target=/root/.cache`. */
  readonly flags: readonly Flag[];
  /** What follows keyword and flags on one line: continued lines joined, comments between them left out; a heredoc as written. */
  readonly arguments: string;
  readonly range: Range;
  /** Of what follows keyword and flags, as written; null when nothing does. */
  readonly argumentsRange: Range | null;
  /** 1-based. */
  readonly line: number;
}

/** One `--name=value` of an instruction. */
export interface Flag {
  readonly name: string;
  readonly value: string | null;
  readonly range: Range;
}

/** Why a Dockerfile does not build, as far as its text alone says. The words are in the catalogue. */
export interface DockerfileProblem {
  readonly code: 'no-from' | 'before-from' | 'unknown-instruction' | 'no-arguments';
  readonly range: Range;
  readonly values: Readonly<Record<string, string | number>>;
}
