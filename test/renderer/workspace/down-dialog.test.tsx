// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../../../renderer/session/session.ts';
import { DownDialog } from '../../../renderer/workspace/dialogs/DownDialog.tsx';
import type { LiveSnapshot } from '../../../shared/live/snapshot.ts';
import type { ProjectInfo } from '../../../shared/rpc/messages.ts';
import { type Shown, show } from '../show.tsx';

const asked = vi.hoisted(() => ({ calls: [] as string[] }));
vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { on: () => () => undefined },
  ask: async (name: string) => {
    asked.calls.push(name);
    return null;
  },
}));

let shown: Shown;
afterEach(() => {
  shown.end();
  asked.calls = [];
});

function opened(containers: readonly string[]): HTMLButtonElement {
  useSession.setState({
    info: { project: '/p/compose.yaml' } as ProjectInfo,
    live: { services: [{ containers: containers.map(name => ({ name })) }] } as unknown as LiveSnapshot,
  });
  shown = show(<DownDialog />);
  const remove = [...document.querySelectorAll('button')].find(
    button => button.textContent === 'Remove containers',
  );
  if (!remove) throw new Error('no button to remove containers');
  return remove;
}

describe('Down: remove containers', () => {
  it('names them and removes them', async () => {
    const remove = opened(['p-web-1', 'p-db-1']);
    expect(document.body.textContent).toContain('p-web-1, p-db-1');
    await act(async () => remove.click());
    expect(asked.calls).toEqual(['stack.down']);
  });

  it('cannot be pressed where no container is there', async () => {
    const remove = opened([]);
    expect(remove.disabled).toBe(true);
    await act(async () => remove.click());
    expect(asked.calls).toEqual([]);
  });
});
