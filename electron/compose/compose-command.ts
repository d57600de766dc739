import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isFoundByCompose } from '../../shared/project/compose-files.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';

/** The file to run and the folder to run in; both absolute. */
export interface ComposeTarget {
  readonly file: string;
  readonly folder: string;
  /** Profiles whose services take part; without them Compose goes by COMPOSE_PROFILES. `*` are all. */
  readonly profiles?: readonly string[];
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
  { file, folder, profiles = [] }: ComposeTarget,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const variables = { ...envFileOf(folder), ...environment };
  const exists = (name: string): boolean => existsSync(join(folder, name));
  const files = isFoundByCompose(basename(file), exists, variables) ? [] : ['-f', basename(file)];
  return [...files, ...profiles.flatMap(profile => ['--profile', profile])];
}

/** What `.env` beside the file says, COMPOSE_FILE among it; an unreadable one says nothing. */
function envFileOf(folder: string): Variables {
  try {
    return parseEnvFile(readFileSync(join(folder, '.env'), 'utf8')).variables;
  } catch {
    return {};
  }
}
