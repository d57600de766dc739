import type { Message } from '../shared/live/reading.ts';
import type { EngineFailure } from '../shared/rpc/messages.ts';

/** An `EngineFailure` on its way up: thrown inside the engine, sent as data over the contract, one line on the command line. */
export class EngineError extends Error {
  /** What happened, what to do next, and the raw text to copy. */
  readonly failure: EngineFailure;

  /** Wraps a failure; `cause` is kept for debugging and never shown. */
  constructor(failure: EngineFailure, cause?: unknown) {
    super(failure.code, { cause });
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/**
 * Makes the error for a code of an area: message `<area>.failures.<code>`, next step `<area>.nextSteps.<code>`,
 * both filled with the same values.
 */
export function failing(
  area: string,
  code: string,
  values: NonNullable<Message['values']> = {},
  raw: string | null = null,
  cause?: unknown,
): EngineError {
  return new EngineError(
    {
      code,
      message: { key: `${area}.failures.${code}`, values },
      nextStep: { key: `${area}.nextSteps.${code}`, values },
      raw,
    },
    cause,
  );
}

/** Gives the failure of whatever was thrown; what nobody foresaw becomes `unexpected` with the raw text to copy. */
export function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  const raw = error instanceof Error ? error.message : String(error);
  return failing('projects', 'unexpected', {}, raw).failure;
}
