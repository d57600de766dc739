import { runProgram } from '../../electron/cli/program.ts';
import type { Terminal } from '../../electron/cli/terminal.ts';
import { createWords, type Language } from '../../shared/words/words.ts';

/** What a command line printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  /** What a program that it ran wrote to standard error. */
  readonly errors: string;
  readonly complaints: readonly string[];
}

/** Runs a command line in this process, in a folder, with standard input. */
export async function runCli(
  argv: readonly string[],
  options: { folder?: string; input?: string; language?: Language } = {},
): Promise<Ran> {
  let out = '';
  let errors = '';
  const complaints: string[] = [];
  const terminal: Terminal = {
    print: text => {
      out += text;
    },
    passOn(bytes, to) {
      const text = new TextDecoder().decode(bytes);
      if (to === 'stdout') out += text;
      else errors += text;
    },
    complain: line => complaints.push(line),
    t: createWords(options.language ?? 'en').t,
    language: options.language ?? 'en',
    readInput: async () => new TextEncoder().encode(options.input ?? ''),
    folder: options.folder ?? '/',
    exit: () => undefined,
  };
  const code = await runProgram(argv, terminal);
  return { code, out, errors, complaints };
}
