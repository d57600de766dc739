import { generateCompose } from '../bench/generate-compose.ts';
import { corpusFiles } from '../support/corpus.ts';
import { mutate } from './mutate.ts';
import { type Random, randomFrom } from './random.ts';

/** One mutated text, and the random numbers that go on choosing for it. */
export interface Input {
  readonly name: string;
  readonly text: string;
  readonly random: Random;
}

let known: readonly { readonly name: string; readonly text: string }[] | null = null;

/** The input of a number: the same for the same seed. Where the corpus is not there, a generated file is mutated. */
export function inputOf(seed: number, number: number): Input {
  const random = randomFrom(seed + number * 7919);
  known ??= corpusFiles() ?? [{ name: 'generated', text: generateCompose(5) }];
  const source = known[random.below(known.length)] ?? { name: 'nothing', text: '' };
  return { name: source.name, text: mutate(source.text, random), random };
}
