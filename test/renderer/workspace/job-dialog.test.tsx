// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../../../renderer/session/session.ts';
import { JobDialog } from '../../../renderer/workspace/dialogs/JobDialog.tsx';
import type { ProjectInfo } from '../../../shared/rpc/messages.ts';
import { type Shown, show } from '../show.tsx';

const asked = vi.hoisted(() => ({ calls: [] as { name: string; fields: unknown }[] }));
vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { on: () => () => undefined },
  ask: async (name: string, params: { fields: unknown }) => {
    asked.calls.push({ name, fields: params.fields });
    return { job: 'j1', command: 'docker compose exec …' };
  },
}));

let shown: Shown;
afterEach(() => {
  shown.end();
  asked.calls = [];
});

function openConsole(): HTMLTextAreaElement {
  useSession.setState({ info: { project: '/p/compose.yaml' } as ProjectInfo });
  shown = show(<JobDialog service="db" action="postgres-sql" />);
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field for SQL');
  return field;
}

function type(field: HTMLTextAreaElement, text: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (field: HTMLElement, keys: KeyboardEventInit): Promise<void> =>
  act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys }));
  });

describe('The SQL console', () => {
  it('runs with Ctrl+Enter, and Enter alone begins a new line', async () => {
    const field = openConsole();
    type(field, 'select 1;');
    await press(field, { key: 'Enter' });
    expect(asked.calls).toEqual([]);
    await press(field, { key: 'Enter', ctrlKey: true });
    expect(asked.calls).toEqual([{ name: 'job.run', fields: { sql: 'select 1;', database: '' } }]);
  });

  it('runs nothing while nothing is typed', async () => {
    const field = openConsole();
    type(field, '');
    await press(field, { key: 'Enter', ctrlKey: true });
    expect(asked.calls).toEqual([]);
  });

  it('has the last statements at hand when it is opened again', async () => {
    const field = openConsole();
    type(field, 'select 2;');
    await press(field, { key: 'Enter', metaKey: true });
    shown.end();
    expect(openConsole().value).toBe('select 2;');
  });
});
