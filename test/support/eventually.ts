import { vi } from 'vitest';

/** Looks again and again until `check` throws no more; how long a busy machine may take is no matter of the test. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 20_000, interval: 20 });
}
