import type { TextEdit } from '../text/text-edit.ts';

/**
 * A mend, as data: derived anew after every change, so it never outlives the text it was made for. Its label is
 * `doctor.fixes.<id>` with `values`.
 */
export interface Fix {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Done in order, each on what the one before left; all of them or none. */
  readonly steps: readonly FixStep[];
  /** Changes only what the finding is about and can hardly be wrong: "fix all" and `check --fix` take it. */
  readonly safe: boolean;
}

/** One step of a fix. */
export type FixStep =
  /** A command of the catalogue (`shared/commands`), in `file` where the finding is about what that Compose file says. */
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly args: Readonly<Record<string, unknown>>;
      readonly file?: string;
    }
  /** Edits of any file, offsets into its text before this step; for a file that is not there, one insertion at 0. */
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      /** Gives the text another structure on purpose (a rebuilt tree): only that the result parses is checked. */
      readonly restructures?: boolean;
    }
  /** Sets a variable of an env file (`.env`, `.env.example`), which is made when missing; an existing value stays unless `overwrite`. */
  | {
      readonly kind: 'variable';
      readonly file: string;
      readonly name: string;
      readonly value: string;
      readonly overwrite?: boolean;
    }
  /** Makes sure that a file has this line (`.gitignore`: `.env`); the file is made when missing. */
  | { readonly kind: 'line'; readonly file: string; readonly line: string };
