import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { composeFileNames } from '../files/find-compose-file.ts';

/** The file to run and the folder to run in; both absolute. */
export interface ComposeTarget {
  readonly file: string;
  readonly folder: string;
  /** Name of a running project to act on without its file, from a folder that has none. */
  readonly project?: string;
}

/** A command for `docker`: what is run, and what is shown to copy. */
export interface ComposeCommand {
  readonly args: readonly string[];
  /** The same without what only this app needs (`--progress json`, a job's mark). */
  readonly shown: string;
}

/**
 * `docker compose … action`. `-f` is left out where Compose finds the file by itself, so that the shown line is what
 * one types (and an override file beside it takes part, as it does then). `hidden` goes before the action, `marks` after.
 */
export function composeCommand(
  target: ComposeTarget,
  action: readonly [string, ...string[]],
  extra: {
    readonly hidden?: readonly string[];
    readonly marks?: readonly string[];
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): ComposeCommand {
  const files =
    target.project === undefined ? fileArguments(target, extra.environment) : ['-p', target.project];
  const [verb, ...rest] = action;
  return {
    args: ['compose', ...files, ...(extra.hidden ?? []), verb, ...(extra.marks ?? []), ...rest],
    shown: ['docker', 'compose', ...files, verb, ...rest].map(quoteWord).join(' '),
  };
}

/** One word of a command line as a shell wants it; single quotes where needed. */
export function quoteWord(word: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function fileArguments(
  { file, folder }: ComposeTarget,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const found = composeFileNames.find(name => existsSync(join(folder, name)));
  const elsewhere = Boolean(environment['COMPOSE_FILE']) || namesOtherFiles(join(folder, '.env'));
  return found === basename(file) && !elsewhere ? [] : ['-f', basename(file)];
}

/** True when the `.env` file sets COMPOSE_FILE: Compose would then run other files than the one that is open. */
function namesOtherFiles(envFile: string): boolean {
  try {
    return /^\s*(?:export\s+)?COMPOSE_FILE\s*[=:]/m.test(readFileSync(envFile, 'utf8'));
  } catch {
    return false;
  }
}
