import type { FramedSession } from './framed-session.ts';

/** A session that is started when it is first needed and again, after a growing pause, when it has ended. */
export interface KeptSession {
  /** The open session, or null while there is none (starting failed, or the pause is not over). */
  readonly use: () => Promise<FramedSession | null>;
  readonly dispose: () => void;
}

/** When a start may be tried again, in milliseconds. */
export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
  /** Exit codes after which trying again soon is useless: the image lacks what is needed. */
  readonly hopeless: readonly number[];
  readonly hopelessMs: number;
}

/** Pauses for processes in containers. 126 and 127: the shell or the program is not there; 97 is our own word for it. */
export const usualPauses: Pauses = {
  firstMs: 500,
  longestMs: 15_000,
  hopeless: [97, 126, 127],
  hopelessMs: 300_000,
};

/** Keeps one session alive over `start`; a session that lived for ten seconds resets the pause. */
export function keepSession(start: () => Promise<FramedSession>, pauses: Pauses = usualPauses): KeptSession {
  let current: Promise<FramedSession | null> | null = null;
  let failures = 0;
  let notBefore = 0;
  let disposed = false;

  const failed = (exitCode: number | null): void => {
    failures += 1;
    const growing = Math.min(pauses.firstMs * 2 ** (failures - 1), pauses.longestMs);
    const isHopeless = exitCode !== null && pauses.hopeless.includes(exitCode);
    notBefore = Date.now() + (isHopeless ? pauses.hopelessMs : growing);
    current = null;
  };

  const begin = async (): Promise<FramedSession | null> => {
    const startedAt = Date.now();
    try {
      const session = await start();
      if (disposed) session.close();
      void session.ended.then(exitCode => {
        if (Date.now() - startedAt > 10_000) failures = 0;
        failed(exitCode);
      });
      return session;
    } catch {
      failed(null);
      return null;
    }
  };

  return {
    async use() {
      if (disposed) return null;
      if (current === null && Date.now() < notBefore) return null;
      current ??= begin();
      const session = await current;
      return session?.isOpen() ? session : null;
    },
    dispose() {
      disposed = true;
      void current?.then(session => session?.close());
    },
  };
}
