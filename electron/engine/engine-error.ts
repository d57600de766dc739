import type { EngineFailure } from '../../shared/rpc/messages.ts';

/** An `EngineFailure` on its way through promises; `message` is for logs, people read `failure`. */
export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(failure.raw ?? failure.code);
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/** The failure an error carries; anything unexpected becomes `unknown` with its text to copy. */
export function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  return {
    code: 'unknown',
    message: { key: 'docker.failure.unknown' },
    nextStep: { key: 'docker.next.unknown' },
    raw: error instanceof Error ? error.message : String(error),
  };
}
