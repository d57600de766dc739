import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { inputOf } from './inputs.ts';
import { pollutedPrototypes } from './prototypes.ts';
import { randomFrom } from './random.ts';
import { tryInput } from './try-input.ts';

/** The same sample each time; `SEED=` takes another one. `npm run fuzz` tries 20,000, others each time. */
const seed = Number(process.env['SEED'] ?? 1);

describe('Mutated files', () => {
  it.each(Array.from({ length: 8 }, (_, at) => at * 20))(
    `neither crash anything nor change a prototype, from number %i on (SEED=${seed})`,
    from => {
      for (let number = from; number < from + 20; number++) {
        const { text, random } = inputOf(seed, number);
        expect(() => tryInput(text, random), `npm run fuzz with SEED=${seed} ONLY=${number}`).not.toThrow();
      }
      expect(pollutedPrototypes()).toEqual([]);
    },
    120_000,
  );

  it('are the same for the same seed', () => {
    expect(inputOf(5, 7).text).toBe(inputOf(5, 7).text);
    expect(inputOf(5, 7).text).not.toBe(inputOf(6, 7).text);
  });

  it('would be caught changing a prototype', () => {
    Reflect.set(Object.prototype, 'polluted', true);
    try {
      expect(pollutedPrototypes()).toEqual(['Object.prototype']);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });
});

describe('Bombs', () => {
  it.each(bombs)('$name: $opens', ({ text, opens }) => {
    expect(tryInput(text(), randomFrom(1), 0).parses ? 'drawn' : 'as text').toBe(opens);
  });
});
