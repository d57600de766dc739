import type { Readable } from 'node:stream';
import type { EngineChange } from './engine.ts';
import { lineSplitter } from './line-splitter.ts';
import { parseObject } from './parse-object.ts';
import { composeLabels } from './read-container.ts';

/** What the watcher needs of an engine, and its pace. */
export interface EventSource {
  /** Opens the event stream; resolves when the engine has answered, so that nothing is missed by listing afterwards. */
  readonly open: () => Promise<Readable>;
  /** Resolves when the engine answers. */
  readonly ping: () => Promise<void>;
  /** Milliseconds to the next attempt, by how many failed before. */
  readonly retryAfter: (failures: number) => number;
  readonly heartbeat: { readonly everyMs: number; readonly deadlineMs: number };
}

/** A heartbeat that notices a frozen engine within five seconds. */
export const defaultHeartbeat = { everyMs: 2_500, deadlineMs: 2_000 } as const;

/**
 * Follows the engine's events for ever: says `connected` on every (re)connection, `lost` once when the engine goes or
 * freezes, and each container change in between. Gives dispose.
 */
export function watchEvents(source: EventSource, tell: (change: EngineChange) => void): () => void {
  let disposed = false;
  let stream: Readable | null = null;
  let heartbeat: NodeJS.Timeout | null = null;
  let retry: NodeJS.Timeout | null = null;
  let failures = 0;
  let connected: boolean | null = null;

  const attempt = async (): Promise<void> => {
    try {
      const opened = await withDeadline(source.open(), source.heartbeat.deadlineMs + 1_000);
      if (disposed) return void opened.destroy();
      follow(opened);
    } catch {
      again();
    }
  };

  const follow = (opened: Readable): void => {
    stream = opened;
    failures = 0;
    connected = true;
    const lines = lineSplitter(line => {
      const change = readEvent(line);
      if (change && stream === opened) tell(change);
    });
    opened.on('data', lines.push);
    // A stream without a listener for `error` would end the process.
    for (const end of ['end', 'error', 'close', 'aborted']) opened.on(end, () => drop(opened));
    tell({ kind: 'connected' });
    beat(opened);
  };

  const beat = (opened: Readable): void => {
    heartbeat = setTimeout(async () => {
      try {
        await withDeadline(source.ping(), source.heartbeat.deadlineMs);
        if (stream === opened) beat(opened);
      } catch {
        drop(opened);
      }
    }, source.heartbeat.everyMs);
  };

  const drop = (opened: Readable): void => {
    if (stream !== opened) return;
    stream = null;
    if (heartbeat) clearTimeout(heartbeat);
    opened.destroy();
    again();
  };

  const again = (): void => {
    if (disposed) return;
    if (connected !== false) {
      connected = false;
      tell({ kind: 'lost' });
    }
    retry = setTimeout(attempt, source.retryAfter(failures++));
  };

  void attempt();
  return () => {
    disposed = true;
    if (heartbeat) clearTimeout(heartbeat);
    if (retry) clearTimeout(retry);
    const open = stream;
    stream = null;
    open?.destroy();
  };
}

/** Reads one line of the event stream; null for what is no container change of a Compose project (exec_*, networks). */
export function readEvent(line: string): EngineChange | null {
  const event = parseObject(line);
  const action = event?.['Action'] ?? event?.['status'];
  const actor = event?.['Actor'];
  if (!event || typeof action !== 'string' || action.startsWith('exec_')) return null;
  if (event['Type'] !== 'container' || !isObject(actor) || typeof actor['ID'] !== 'string') return null;
  const attributes = isObject(actor['Attributes']) ? actor['Attributes'] : {};
  const project = attributes[composeLabels.project];
  const service = attributes[composeLabels.service];
  if (typeof project !== 'string') return null;
  const nanoseconds = Number(event['timeNano'] ?? 0);
  return {
    kind: 'container',
    project,
    service: typeof service === 'string' ? service : null,
    container: actor['ID'],
    action,
    at: nanoseconds > 0 ? nanoseconds / 1e6 : Number(event['time'] ?? 0) * 1000,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

/** The promise's result, or a rejection when it takes longer. */
export async function withDeadline<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
