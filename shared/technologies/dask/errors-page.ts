import { plainText } from './plain-text.ts';

const mostCharacters = 300;

/** A task that failed, with what it raised. */
export interface FailedTask {
  /** Its function's name, where its key says it. */
  readonly name: string;
  readonly error: string;
}

/** The first failed task of the scheduler's page `info/main/exceptions.html`, or null. */
export function firstFailedTask(page: string | null): FailedTask | null {
  const code = (label: string): string | null => {
    const found = new RegExp(`<span>${label}:</span>\\s*<code>([\\s\\S]*?)</code>`).exec(page ?? '')?.[1];
    return found === undefined ? null : plainText(found).slice(0, mostCharacters);
  };
  const error = code('Exception');
  return error === null ? null : { name: nameOf(code('Task') ?? ''), error };
}

/** `square-3deada2c-4a47-4e5d-8796-12805f540633-1` → `square`; `('sum-1f…', 0)` → `sum`. */
function nameOf(key: string): string {
  const name = key.replace(/^\(?['"]?/, '').replace(/-[0-9a-f]{8,}.*$/, '');
  return name.slice(0, 80);
}
