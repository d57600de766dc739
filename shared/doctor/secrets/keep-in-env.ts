import type { FixStep } from '../fix.ts';

/** What stands in `.env.example`, which is handed in, where `.env` has the secret. */
export const sampleSecret = 'change-me';

/** Steps that keep a variable in `.env`, show it in `.env.example` and see to it that `.env` is never shared. */
export function keepInEnv(name: string, value: string, sample = sampleSecret): FixStep[] {
  return [
    { kind: 'variable', file: '.env', name, value },
    { kind: 'variable', file: '.env.example', name, value: sample },
    { kind: 'line', file: '.gitignore', line: '.env' },
  ];
}
