import type { ZodType } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import type { Plan, Scope } from '../document/plan.ts';
import type { Expectation } from '../document/verify.ts';
import type { FileExtends } from '../project/file-extends.ts';
import type { Stack } from '../stack/stack.ts';

/** What a command plans on: the project as it is now. */
export interface CommandContext {
  readonly document: ComposeDocument;
  readonly stack: Stack;
  /** What all texts of the project say together, where this is one of several. */
  readonly all?: Stack;
  /** Services of this file that extend, by the file's name, a service which the command may be about; none in a file alone. */
  readonly extending?: readonly FileExtends[];
  /** Names of the services that one of this file may wait for, where these are others than its own. */
  readonly awaited?: readonly string[];
}

/** A board change that belongs to a command: a renamed node keeps its place, a removed one loses it. */
export interface BoardChange {
  readonly node: string;
  /** The node's new id, or null when it goes. */
  readonly to: string | null;
}

/** A pure function from what is to a plan of text edits; never an effect. */
export interface Command<Args> {
  readonly name: string;
  readonly schema: ZodType<Args>;
  readonly plan: (context: CommandContext, args: Args & { scope?: Scope }) => Plan;
  /** How the board follows (renames, removals). */
  readonly board?: (args: Args) => readonly BoardChange[];
  /** What the check after the edit must find: facts of the new text, and that what is taken away is all that goes. */
  readonly expects?: (args: Args, context: CommandContext) => readonly Expectation[];
}

/** A command of the catalogue: the same for arguments that come from outside; they are checked first. */
export interface AnyCommand {
  readonly name: string;
  readonly schema: ZodType;
  readonly plan: (context: CommandContext, args: unknown) => Plan;
  readonly board: (args: unknown) => readonly BoardChange[];
  readonly expects: (args: unknown, context: CommandContext) => readonly Expectation[];
}
