import type { TFunction } from 'i18next';
import type { EngineFailure } from '../../shared/rpc/messages.ts';
import { createWords, type Language } from '../../shared/words/words.ts';

/** What a subcommand of the command line works with; tests give their own. */
export interface Terminal {
  /** Prints to standard output exactly as given. */
  readonly print: (text: string) => void;
  /** Passes on the exact bytes of another program's output. */
  readonly passOn: (bytes: Uint8Array, to: 'stdout' | 'stderr') => void;
  /** Prints one line to standard error. */
  readonly complain: (line: string) => void;
  /** Words of the catalogue in the user's language: `t('cli.graph.summary')`. */
  readonly t: TFunction;
  readonly language: Language;
  /** Reads all of standard input, for `-`. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Folder that relative paths are meant from. */
  readonly folder: string;
  /** Ends the command with this code once it is done: 0 fine, 1 findings or a failed action, 2 bad usage or unreadable input. */
  readonly exit: (code: 0 | 1 | 2) => void;
}

/** The real terminal of this process. */
export function processTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  const language = languageOf(environment);
  const words = createWords(language);
  return {
    language,
    print: text => void process.stdout.write(text),
    passOn: (bytes, to) => void process[to].write(bytes),
    complain: line => void process.stderr.write(`${line}\n`),
    t: words.t,
    async readInput() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    folder: callersFolder(environment),
    exit(code) {
      process.exitCode = code;
    },
  };
}

/** The language the system asks for; English when it is none of ours. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const wish = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^es\b|^es_/i.test(wish) ? 'es' : 'en';
}

/** A failure as one line: what happened and what to do next. */
export function failureLine(terminal: Pick<Terminal, 't'>, failure: EngineFailure): string {
  const say = (message: EngineFailure['message']): string => terminal.t(message.key, { ...message.values });
  const said = failure.nextStep
    ? `${sentence(say(failure.message))} ${say(failure.nextStep)}`
    : say(failure.message);
  const raw = failure.code === 'unexpected' && failure.raw ? ` (${failure.raw})` : '';
  return `${said}${raw}`.replace(/\s*\n\s*/g, ' ');
}

/** What another program said ends as it likes; before a next step it ends with a full stop. */
function sentence(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}

/** `npm start` runs in the app's folder; paths are meant from where the user typed it. */
function callersFolder(environment: NodeJS.ProcessEnv): string {
  return (environment.npm_lifecycle_event === 'start' && environment.INIT_CWD) || process.cwd();
}
