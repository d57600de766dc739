import { useEffect, useState } from 'react';
import { ask, engine } from '../session/engine.ts';
import { useSession } from '../session/session.ts';

const tail = 300;
const mostLines = 3000;

/** What the followed logs show now. */
export interface FollowedLogs {
  readonly text: string;
  readonly command: string | null;
  /** Lines left out because they came faster than they could be shown. */
  readonly dropped: number;
}

const nothing = { lines: [] as readonly string[], command: null as string | null, dropped: 0 };

/** Follows a service's logs while mounted; begins anew when its containers change (`containers` is their ids). */
export function useLogs(service: string | null, containers: string): FollowedLogs {
  const project = useSession(state => state.info?.project ?? null);
  const [state, setState] = useState(nothing);
  useEffect(() => {
    setState(nothing);
    if (!service || !project || !containers) return;
    let stream: string | null = null;
    let over = false;
    const early: { stream: string; lines: readonly string[]; dropped: number }[] = [];
    const take = (lines: readonly string[], dropped: number): void =>
      setState(now => ({
        ...now,
        lines: [...now.lines, ...lines].slice(-mostLines),
        dropped: now.dropped + dropped,
      }));
    const dispose = engine.on('logs.lines', event => {
      if (stream === null) early.push(event);
      else if (event.stream === stream) take(event.lines, event.dropped);
    });
    void ask('logs.follow', { project, service, tail }).then(followed => {
      if (!followed) return;
      if (over) {
        void ask('logs.unfollow', { stream: followed.stream });
        return;
      }
      stream = followed.stream;
      setState(now => ({ ...now, command: followed.command }));
      for (const event of early) if (event.stream === stream) take(event.lines, event.dropped);
    });
    return () => {
      over = true;
      dispose();
      if (stream) void ask('logs.unfollow', { stream });
    };
  }, [service, project, containers]);
  return { text: state.lines.join('\n'), command: state.command, dropped: state.dropped };
}
