import type { Look, LookAnswer } from './second-look.ts';

/** An answer to one kind of look. */
export type AnswerOf<Kind extends Look['kind']> = Extract<LookAnswer, { kind: Kind }>;

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (answer: LookAnswer | null) => void>();

/** True where looks are taken aside from the window; elsewhere (a test's page) everything is looked at at once. */
export function hasWorker(): boolean {
  return typeof Worker === 'function';
}

/** Asks the worker for a look; null when it cannot tell (it could not start, or broke off). */
export function askLook<Kind extends Look['kind']>(
  look: Extract<Look, { kind: Kind }>,
): Promise<AnswerOf<Kind> | null> {
  worker ??= start();
  const id = ++last;
  return new Promise(done => {
    waiting.set(id, answer => done(answer?.kind === look.kind ? (answer as AnswerOf<Kind>) : null));
    worker?.postMessage({ id, look });
  });
}

function start(): Worker {
  const made = new Worker(new URL('./second-look-worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: LookAnswer }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  };
  made.onerror = () => {
    made.terminate();
    worker = null;
    for (const done of waiting.values()) done(null);
    waiting.clear();
  };
  return made;
}
