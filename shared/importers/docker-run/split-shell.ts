import type { ImportNote } from './note.ts';

/** One command of a pasted text. Words are in Compose's spelling: `$$` for a dollar, `${NAME}` for a variable. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Variables of the shell that the words use. */
  readonly variables: readonly string[];
  /** Stretches that only a shell can work out: `$(date)`. */
  readonly substitutions: readonly string[];
  /** What followed a pipe or a redirection. */
  readonly rest: string;
}

const prompt =
  /^[ \t]*(?:PS [^>\n]*>|[A-Za-z]:\\[^>\n]*>|[\w.-]+@[^\s$#]*[$#]|[$#%>])[ \t]*(?=(?:sudo +)?(?:docker|podman)\b)/gm;
const variable = /^\$(?:\{(?:env:)?([A-Za-z_]\w*)(:?[-+?][^}]*)?\}|env:([A-Za-z_]\w*)|([A-Za-z_]\w*))/i;
const workingFolder = /^\$(?:\((?:pwd|Get-Location|gl)\)(?:\.Path)?|\{pwd\}|pwd(?!\w))/i;

/** Word processors' quotes and dashes, as they stand in course texts, put back; true when there were some. */
export function plainCharacters(text: string): { readonly text: string; readonly changed: boolean } {
  const plain = text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/(^|\s)[–—](?=[A-Za-z])/g, '$1--')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '');
  return { text: plain, changed: plain !== text.replace(/[\u200b\ufeff]/g, '') };
}

/**
 * Splits a pasted text into commands and their words: bash, PowerShell and cmd line continuations, both quotes,
 * prompts, comments, `;` and `&&`. A line that begins with a flag goes on with the line before. Never throws.
 */
export function splitShell(pasted: string): readonly ShellCommand[] {
  const text = pasted
    .replace(/\r\n?/g, '\n')
    .replace(prompt, '')
    .replace(/[ \t]*[\\`^][ \t]*\n[ \t]*(?:>{1,2}[ \t]+)?/g, ' ')
    .replace(/\n[ \t]*(?:>{1,2}[ \t]+)?(?=--?[A-Za-z])/g, ' ');
  const commands: ShellCommand[] = [];
  let at = 0;
  while (at < text.length) {
    const { command, next } = readCommand(text, at);
    if (command.words.length > 0) commands.push(command);
    at = Math.max(next, at + 1);
  }
  return commands;
}

function readCommand(text: string, from: number): { command: ShellCommand; next: number } {
  const words: string[] = [];
  const variables: string[] = [];
  const substitutions: string[] = [];
  let word: string | null = null;
  let quote = '';
  let at = from;
  const add = (piece: string): void => {
    word = (word ?? '') + piece;
  };
  const end = (): void => {
    if (word !== null) words.push(word);
    word = null;
  };
  const done = (next: number, rest = '') => {
    end();
    return { command: { words, variables, substitutions, rest }, next };
  };
  const readDollar = (): void => {
    const ahead = text.slice(at);
    const here = workingFolder.exec(ahead);
    const named = variable.exec(ahead);
    if (here) {
      add('${PWD}');
      at += here[0].length;
    } else if (named) {
      const name = named[1] ?? named[3] ?? named[4] ?? '';
      variables.push(name);
      add(`\${${name}${named[2] ?? ''}}`);
      at += named[0].length;
    } else if (ahead.startsWith('$(')) {
      const length = substitutionLength(ahead);
      substitutions.push(ahead.slice(0, length));
      add(`$${ahead.slice(0, length)}`);
      at += length;
    } else {
      add('$$');
      at += 1;
    }
  };
  const readPercent = (): void => {
    const name = /^%(\w+)%/.exec(text.slice(at))?.[1] ?? '';
    const here = name.toLowerCase() === 'cd';
    if (!here) variables.push(name);
    add(here ? '${PWD}' : `\${${name}}`);
    at += name.length + 2;
  };
  while (at < text.length) {
    const character = text[at] ?? '';
    if (quote === "'") {
      if (character === "'") quote = '';
      else add(character === '$' ? '$$' : character);
      at += 1;
    } else if (character === '$') {
      readDollar();
    } else if (character === '%' && /^%[A-Za-z_]\w*%/.test(text.slice(at))) {
      readPercent();
    } else if (quote === '"') {
      const escaped = /^[\\`]["\\$`]/.test(text.slice(at, at + 2));
      if (character === '"') quote = '';
      else add(escaped ? dollarSafe(text[at + 1] ?? '') : character);
      at += escaped ? 2 : 1;
    } else if (character === '"' || character === "'") {
      quote = character;
      add('');
      at += 1;
    } else if (character === '\n' || character === ';') {
      return done(at + 1);
    } else if (text.startsWith('&&', at) || text.startsWith('||', at)) {
      return done(at + 2);
    } else if (/[|>&]/.test(character) || /^\d?>/.test(word === null ? text.slice(at, at + 2) : '')) {
      const line = text.slice(at).split('\n')[0] ?? '';
      return done(at + line.length, line.trim());
    } else if (character === '#' && word === null) {
      at += (text.slice(at).split('\n')[0] ?? '').length;
    } else if (/\s/.test(character)) {
      end();
      at += 1;
    } else if (character === '\\' && !isWindowsPath(word, text.slice(at, at + 2))) {
      add(dollarSafe(text[at + 1] ?? ''));
      at += 2;
    } else {
      add(character);
      at += 1;
    }
  }
  return done(at);
}

function dollarSafe(character: string): string {
  return character === '$' ? '$$' : character;
}

/** A backslash in `C:\data` or `.\data` belongs to the path; nobody means bash's escape there. */
function isWindowsPath(word: string | null, ahead: string): boolean {
  return (
    /(?:^|[=:,"'])[A-Za-z]:(?:$|\\)|(?:^|=)\.{1,2}(?:$|\\)|\$\{\w+\}$/.test(word ?? '') && ahead !== '\\ '
  );
}

function substitutionLength(ahead: string): number {
  let depth = 0;
  for (let at = 1; at < ahead.length; at++) {
    if (ahead[at] === '(') depth += 1;
    else if (ahead[at] === ')') depth -= 1;
    else if (ahead[at] === '\n') return at;
    if (depth === 0) return at + 1;
  }
  return ahead.length;
}

/** The notes on what only the shell would have worked out. */
export function shellNotes(command: ShellCommand): readonly ImportNote[] {
  return [
    ...[...new Set(command.variables)].map(name => ({ code: 'variable' as const, values: { name } })),
    ...command.substitutions.map(text => ({ code: 'substitution' as const, values: { text } })),
    ...(command.rest ? [{ code: 'shell-rest' as const, values: { text: command.rest } }] : []),
  ];
}
