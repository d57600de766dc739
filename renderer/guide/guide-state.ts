import { useEffect, useState } from 'react';
import { advance, type Demo, type DemoView } from '../../shared/demos/demo.ts';
import { findDemo } from '../../shared/demos/index.ts';
import { lookup, scalarText } from '../../shared/document/lookup.ts';
import { type SessionState, useSession } from '../session/session.ts';

/** A demo with the number of its steps that are done. */
export interface GuideState {
  readonly demo: Demo;
  readonly at: number;
}

/** The demo of the open project and how far it is; null for an ordinary project. */
export function useGuide(): GuideState | null {
  const id = useSession(demoOf);
  const project = useSession(state => state.info?.project);
  const [at, setAt] = useState(0);
  const demo = id === null ? null : findDemo(id);
  useEffect(() => {
    if (!demo || !project) return;
    let step = 0;
    let started = false;
    let startFailure: string | null = null;
    let action: string | null = null;
    setAt(0);
    const look = (state: SessionState): void => {
      // What was not examined yet is not mended.
      if (!state.diagnosis) return;
      if (state.action && state.action.action !== action && state.action.kind === 'up') {
        if (state.action.state === 'running') startFailure = null;
        if (state.action.state === 'done') started = true;
        if (state.action.state === 'failed') startFailure = state.action.failure?.code ?? 'unknown';
        if (state.action.state === 'done' || state.action.state === 'failed') action = state.action.action;
      }
      const next = advance(demo, step, viewOf(state, { started, startFailure }));
      if (next === step) return;
      step = next;
      started = false;
      setAt(next);
    };
    look(useSession.getState());
    return useSession.subscribe(look);
  }, [demo, project]);
  return demo ? { demo, at } : null;
}

function viewOf(
  { diagnosis, live }: SessionState,
  starts: Pick<DemoView, 'started' | 'startFailure'>,
): DemoView {
  return { findings: diagnosis?.findings ?? [], services: live?.services ?? [], ...starts };
}

function demoOf({ derived }: SessionState): string | null {
  const found = derived?.document.parses ? lookup(derived.document, ['x-drawbridge-demo']) : null;
  return found && scalarText(found);
}
