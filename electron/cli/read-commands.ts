import { z } from 'zod';
import { failing } from '../failure.ts';
import { readSource } from './read-source.ts';
import type { Terminal } from './terminal.ts';

const call = z.strictObject({ command: z.string(), args: z.record(z.string(), z.unknown()).default({}) });

const calls = z.union([z.array(call), call.transform(one => [one])]);

/** A command with its arguments, as `edit --do` takes it. */
export type CommandCall = z.infer<typeof call>;

/** Reads the list of commands from a path, from standard input (`-`) or from the JSON itself. Fails with `bad-commands`. */
export async function readCommands(terminal: Terminal, source: string): Promise<readonly CommandCall[]> {
  const text = /^\s*[[{]/.test(source) ? source : await readSource(terminal, source);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failing('cli', 'commands-not-json', { source: short(source) }, null, error);
  }
  const parsed = calls.safeParse(data);
  if (!parsed.success) throw failing('cli', 'commands-wrong-shape', { source: short(source) });
  return parsed.data;
}

function short(source: string): string {
  return source.length > 60 ? `${source.slice(0, 57)}…` : source;
}
