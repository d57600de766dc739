// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { derive, envVariables } from '../../../renderer/session/derive.ts';
import { diagnoseAfter, diagnoseNow, startDiagnosis } from '../../../renderer/session/diagnosis.ts';
import { useSession } from '../../../renderer/session/session.ts';
import type { LiveSnapshot } from '../../../shared/live/snapshot.ts';
import { changeStore, projectStore } from '../../../shared/project/store.ts';

const file = 'compose.yaml';
const good = 'services:\n  a:\n    image: nginx:1.27\n';

function open(files: Record<string, string>): void {
  const store = projectStore(new Y.Doc());
  for (const [name, text] of Object.entries(files)) store.files.set(name, new Y.Text(text));
  useSession.setState({ store, derived: derive(file, files[file] ?? '', null), info: null, live: null });
  diagnoseNow();
}

function waitFor(name: string): void {
  const { store } = useSession.getState();
  const insert = `    depends_on: [${name}]\n`;
  if (store) changeStore(store, { edits: [{ file, from: good.length, to: good.length, insert }] }, null);
}

const rules = (): readonly string[] =>
  (useSession.getState().diagnosis?.findings ?? []).map(({ rule }) => rule);

describe('when the Doctor looks', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    open({ [file]: good });
  });
  afterEach(() => vi.useRealTimers());

  it('at once after a command', () => {
    waitFor('nobody');
    diagnoseAfter('command');
    expect(rules()).toContain('depends-on-undefined');
  });

  it('after a pause while somebody types, once', () => {
    waitFor('nobody');
    diagnoseAfter('typing');
    vi.advanceTimersByTime(200);
    diagnoseAfter('typing');
    vi.advanceTimersByTime(200);
    expect(rules()).not.toContain('depends-on-undefined');
    vi.advanceTimersByTime(400);
    expect(rules()).toContain('depends-on-undefined');
  });

  it('when a service changes its state, not when figures do', () => {
    const stop = startDiagnosis();
    const live = (state: 'running' | 'exited', at: string) =>
      ({ at, services: [{ name: 'a', state, exitCode: null, restarts: 0 }] }) as unknown as LiveSnapshot;
    useSession.setState({ live: live('running', '1') });
    vi.runAllTimers();
    const first = useSession.getState().diagnosis;
    useSession.setState({ live: live('running', '2') });
    vi.runAllTimers();
    expect(useSession.getState().diagnosis).toBe(first);
    useSession.setState({ live: live('exited', '3') });
    vi.runAllTimers();
    expect(useSession.getState().diagnosis).not.toBe(first);
    stop();
  });
});

describe('what the canvas shows', () => {
  it('takes the values of .env', () => {
    const text = 'services:\n  a:\n    image: nginx:1.27\n    ports:\n      - "${PORT:-80}:80"\n';
    const doors = (env: string | null) =>
      derive(file, text, null, envVariables(env)).graph.nodes.flatMap(({ kind, name }) =>
        kind === 'host-port' ? [name] : [],
      );
    expect([doors(null), doors('PORT=8090\n')]).toEqual([['80'], ['8090']]);
  });
});
