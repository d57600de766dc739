import type { Scalar } from 'yaml';

/**
 * A scalar as Docker's YAML reader (go-yaml v3) reads it without a wanted type: `010` is 8, `1_000` is 1000, `yes` a word.
 * Dates stay text. Source: yaml.v3 resolve.go.
 */
export function readScalar(node: Scalar): string | number | boolean | null {
  const text = node.source ?? String(node.value ?? '');
  if (node.type !== 'PLAIN' || node.tag === 'tag:yaml.org,2002:str') return text;
  return readPlain(text);
}

/** A plain scalar's text as Docker's YAML reader reads it. */
export function readPlain(text: string): string | number | boolean | null {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (!/^[-+.0-9]/.test(text)) return text;
  const plain = text.replaceAll('_', '');
  const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/.exec(plain);
  if (integer) {
    const digits = (integer[2] as string).replace(/^0[oO]?(?=[0-7]+$)/, '0o');
    const value = Number(digits === '0o' ? '0' : digits);
    return integer[1] === '-' ? -value : value;
  }
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(plain)) return Number(plain);
  return text;
}
