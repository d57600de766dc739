import { StringDecoder } from 'node:string_decoder';

/** Turns chunks, which are not lines, into lines. `end` gives a last line that has no line end. */
export interface LineSplitter {
  readonly push: (chunk: Buffer | string) => void;
  readonly end: () => void;
}

/** Splits at `\n` (a `\r` before it goes too) and decodes UTF-8 across chunks. Lines longer than `longest` characters are cut there. */
export function lineSplitter(onLine: (line: string) => void, longest = 1_000_000): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  const give = (line: string): void => onLine(line.endsWith('\r') ? line.slice(0, -1) : line);

  const take = (text: string): void => {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      give(rest + text.slice(from, at));
      rest = '';
      from = at + 1;
    }
    rest += text.slice(from);
    while (rest.length > longest) {
      onLine(rest.slice(0, longest));
      rest = rest.slice(longest);
    }
  };

  return {
    push: chunk => take(typeof chunk === 'string' ? chunk : decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== '') give(rest);
      rest = '';
    },
  };
}
