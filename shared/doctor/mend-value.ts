import type { Located } from '../document/lookup.ts';
import { readLocated } from '../document/read-located.ts';
import type { Misfit, Slip } from '../schema/find-slips.ts';
import type { Fix, FixStep } from './fix.ts';
import { nearestName } from './nearest-name.ts';

type Wrong = Slip & { kind: 'wrong-value' };

/** What would mend a value of the wrong form, where only one thing can be meant. */
export function mendValue(slip: Wrong, text: string): Fix[] {
  const { place, key, misfit } = slip;
  const read = readLocated(place);
  const written = text.slice(place.range.from, place.range.to);
  const isOneLine = read !== null && !written.includes('\n') && place.shape === 'scalar';
  const replace = (id: string, insert: string, safe = true): Fix => ({
    id,
    values: { key, value: read?.text ?? '', to: insert },
    steps: [{ kind: 'edits', edits: [{ ...place.range, insert }] }],
    safe: safe && !place.inherited,
  });
  if (misfit === 'EMPTY' || misfit === 'TWICE') return [remove(place, key, misfit)];
  if (!isOneLine || read === null) return [];
  if (misfit === 'QUOTE' && read.plain) return [replace('quote-value', `"${written}"`)];
  if (misfit === 'DURATION' && /^\d+$/.test(read.text)) return [replace('add-unit', `${read.text}s`)];
  if (misfit === 'SIZE' && /^\d+$/.test(read.text)) return [replace('add-unit', `${read.text}M`, false)];
  const word = nearestWord(slip, read.text);
  if (word !== null) return [replace('use-word', word)];
  const isList = misfit === 'LIST' || misfit === 'LIST_OR_MAP';
  return isList ? asList(place, text, key, written) : [];
}

function remove(place: Located, key: string, misfit: Misfit): Fix {
  const step: FixStep = {
    kind: 'command',
    command: 'unset',
    args: { path: place.path },
    file: place.range.file,
  };
  const id = misfit === 'TWICE' ? 'remove-repeated' : 'remove-key';
  const value = readLocated(place)?.text ?? '';
  return { id, values: { key, value }, steps: [step], safe: misfit === 'TWICE' };
}

const wordsOf: Partial<Record<Misfit, readonly string[]>> = {
  BOOLEAN: ['true', 'false'],
  RESTART: ['no', 'always', 'on-failure', 'unless-stopped'],
  PULL_POLICY: ['always', 'never', 'build', 'missing', 'daily', 'weekly'],
};

/** The word that somebody most likely meant: the nearest one, or the one that ends as it was written (`healthy`). */
function nearestWord({ misfit, shape }: Wrong, written: string): string | null {
  const words = misfit === 'ONE_OF' ? (shape.scalar?.words ?? []) : (wordsOf[misfit] ?? []);
  if (misfit === 'BOOLEAN' && /^[01]$/.test(written)) return written === '1' ? 'true' : 'false';
  const nearest = nearestName(written, words);
  if (nearest !== null) return nearest;
  const ending = words.filter(word => written.length >= 4 && word.endsWith(`_${written}`));
  return ending.length === 1 ? (ending[0] ?? null) : null;
}

/** One value where a list is wanted: it becomes the list's only entry, on a line of its own. */
function asList(place: Located, text: string, key: string, written: string): Fix[] {
  const { keyRange, range } = place;
  if (!keyRange || place.inherited) return [];
  const start = text.lastIndexOf('\n', keyRange.from - 1) + 1;
  const indentation = text.slice(start, keyRange.from);
  if (indentation.trim() !== '') return [];
  const end = text[start - 2] === '\r' ? '\r\n' : '\n';
  const insert = `${end}${indentation}  - ${written}`;
  const colon = text.indexOf(':', keyRange.to) + 1;
  const edits = [{ file: range.file, from: colon, to: range.to, insert }];
  return [{ id: 'as-list', values: { key }, steps: [{ kind: 'edits', edits }], safe: true }];
}
