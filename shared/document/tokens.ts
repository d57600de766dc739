import { type CST, Lexer, Parser } from 'yaml';

/** Nested deeper than this, a file is opened as text only; real Compose files stay below 15. */
const deepest = 200;

/** The tokens of a text, or the offset at which it is nested deeper than any real file. */
export type Tokens =
  | { readonly kind: 'tokens'; readonly tokens: readonly CST.Token[] }
  | { readonly kind: 'too-deep'; readonly at: number };

/** Reads the tokens of a text that begins at `offset` of a larger one. Never throws. */
export function readTokens(text: string, offset = 0): Tokens {
  const parser = new Parser();
  parser.offset = offset;
  const tokens: CST.Token[] = [];
  // Dashes and question marks side by side each open a level: what follows would be read only to be thrown away.
  let opened = 0;
  try {
    for (const lexeme of new Lexer().lex(text)) {
      if (lexeme === '-' || lexeme === '?') opened++;
      else if (lexeme[0] !== ' ') opened = 0;
      if (opened > deepest) return { kind: 'too-deep', at: parser.offset };
      for (const token of parser.next(lexeme)) tokens.push(token);
    }
    for (const token of parser.end()) tokens.push(token);
  } catch (error) {
    // Nested deeper than the parser's own recursion goes.
    if (error instanceof RangeError) return { kind: 'too-deep', at: offset };
    throw error;
  }
  const at = tooDeep(tokens);
  return at === null ? { kind: 'tokens', tokens } : { kind: 'too-deep', at };
}

/** The offset at which the nesting goes beyond the limit, or null. Walks without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open: { token: CST.Token | null | undefined; depth: number }[] = tokens.map(token => ({
    token,
    depth: 0,
  }));
  for (let at = open.pop(); at; at = open.pop()) {
    const { token, depth } = at;
    if (!token) continue;
    if (depth > deepest) return token.offset;
    if (token.type === 'document') open.push({ token: token.value, depth });
    if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
      for (const item of token.items) {
        open.push({ token: item.key, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
      }
    }
  }
  return null;
}
