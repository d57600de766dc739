/** Values by variable name; made with a null prototype where they come from a file. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A text with its `${…}` replaced, and what could not be. */
export interface Interpolated {
  readonly value: string;
  /** Variables that have no value and no default; Compose puts an empty text there. */
  readonly unset: readonly string[];
  /** `${NAME:?message}` whose variable is missing; Compose refuses to start. */
  readonly required: readonly { readonly name: string; readonly message: string }[];
  /** False when a `$` begins nothing that Compose understands; `value` then keeps it as written. */
  readonly valid: boolean;
  /** True when a `${` begins nothing that Compose understands: it refuses the file. Any other lone `$` it keeps. */
  readonly malformed: boolean;
}

const name = /^[A-Za-z_][A-Za-z0-9_]*/;
const operator = /^(?::?[-?+])/;
/** Variables nested deeper than this in each other's defaults are left as written; people stop at two or three. */
const deepest = 100;

/** Replaces variables as Compose does: `$$`, `$VAR`, `${VAR}`, `:-` `-` `:?` `?` `:+` `+`, nested (Compose spec, "Interpolation"). */
export function interpolate(text: string, variables: Variables): Interpolated {
  return interpolateWithin(text, variables, 0);
}

function interpolateWithin(text: string, variables: Variables, depth: number): Interpolated {
  const unset: string[] = [];
  const required: { name: string; message: string }[] = [];
  let valid = true;
  let malformed = false;
  let value = '';
  let at = 0;
  const closing = depth > deepest ? new Map<number, number>() : closings(text);

  const nested = (inner: string): string => {
    const result = interpolateWithin(inner, variables, depth + 1);
    for (const variable of result.unset) unset.push(variable);
    for (const variable of result.required) required.push(variable);
    valid &&= result.valid;
    malformed ||= result.malformed;
    return result.value;
  };

  const plain = (variable: string): string => {
    const found = lookup(variables, variable);
    if (found === undefined) unset.push(variable);
    return found ?? '';
  };

  while (at < text.length) {
    const dollar = text.indexOf('$', at);
    if (dollar < 0) break;
    value += text.slice(at, dollar);
    const rest = text.slice(dollar + 1);
    const bare = name.exec(rest)?.[0];
    if (rest.startsWith('$')) {
      value += '$';
      at = dollar + 2;
    } else if (bare) {
      value += plain(bare);
      at = dollar + 1 + bare.length;
    } else {
      const end = closing.get(dollar) ?? -1;
      const inside = end < 0 ? '' : text.slice(dollar + 2, end);
      const variable = name.exec(inside)?.[0];
      const how = variable ? operator.exec(inside.slice(variable.length))?.[0] : undefined;
      if (!variable || (!how && variable.length < inside.length)) {
        valid = false;
        malformed ||= rest.startsWith('{');
        value += '$';
        at = dollar + 1;
      } else {
        value += how ? operate(variable, how, inside.slice(variable.length + how.length)) : plain(variable);
        at = end + 1;
      }
    }
  }
  return { value: value + text.slice(at), unset, required, valid, malformed };

  function operate(variable: string, how: string, argument: string): string {
    const found = lookup(variables, variable);
    const present = found !== undefined && (how.length === 1 || found !== '');
    switch (how.at(-1)) {
      case '-':
        return present ? found : nested(argument);
      case '+':
        return present ? nested(argument) : '';
      default:
        if (present) return found;
        required.push({ name: variable, message: nested(argument) });
        return '';
    }
  }
}

/** The text with defaults filled in, or as written when a variable without a value would leave a hole. */
export function resolveText(text: string, variables: Variables): string {
  if (!text.includes('$')) return text;
  const result = interpolate(text, variables);
  return result.unset.length > 0 || result.required.length > 0 || !result.valid ? text : result.value;
}

/** Splits at a separator outside of `${…}` and `[…]`. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || (character === '{' && text[at - 1] === '$')) depth++;
    else if (depth > 0 && (character === ']' || character === '}')) depth--;
    else if (depth === 0 && character === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function lookup(variables: Variables, variable: string): string | undefined {
  return Object.hasOwn(variables, variable) ? variables[variable] : undefined;
}

/** Where each `${` of a text is closed, by its offset; those that are not are not there. Reads the text once. */
function closings(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('${'); at >= 0 && at < text.length; at++) {
    if (text[at] === '$' && text[at + 1] === '{') open.push(at);
    else if (text[at] === '}') {
      const from = open.pop();
      if (from !== undefined) found.set(from, at);
    }
  }
  return found;
}
