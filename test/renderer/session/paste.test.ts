// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { derive } from '../../../renderer/session/derive.ts';
import { pasteCompose } from '../../../renderer/session/paste.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { projectStore, textOf } from '../../../shared/project/store.ts';
import type { ProjectInfo } from '../../../shared/rpc/messages.ts';

vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { call: vi.fn(), on: vi.fn(), onState: vi.fn() },
  ask: vi.fn(),
}));

const file = 'compose.yaml';
const empty = '# Mine.\n\nservices: {}\n';
const database =
  'services:\n  db:\n    image: postgres:16\n    volumes:\n      - data:/var/lib/postgresql/data\nvolumes:\n  data:\n';
const page = 'services:\n  web:\n    image: nginx:1.27 # pinned\n';

function open(text: string): void {
  const store = projectStore(new Y.Doc());
  store.files.set(file, new Y.Text(text));
  store.files.observeDeep(() =>
    useSession.setState(({ derived }) => ({ derived: derive(file, textOf(store, file) ?? '', derived) })),
  );
  const info = { project: '/p/compose.yaml', file, readOnly: false } as ProjectInfo;
  useSession.setState({ info, store, derived: derive(file, text, null), positions: {}, paste: null });
}

const text = (): string | null => {
  const { store } = useSession.getState();
  return store && textOf(store, file);
};

describe('a Compose text that is pasted', () => {
  beforeEach(() => open(empty));

  it('takes the place of the empty services; what stands around them stays', () => {
    expect(pasteCompose(database)).toBe(true);
    expect(text()).toBe(`# Mine.\n\n${database}`);
    expect(useSession.getState().paste).toBeNull();
  });

  it('gets the line ends of the file', () => {
    open(empty.replaceAll('\n', '\r\n'));
    pasteCompose(page);
    expect(text()).toBe(`# Mine.\n\n${page}`.replaceAll('\n', '\r\n'));
  });

  it('beside other services is added after a question, and nothing else changes', () => {
    pasteCompose(database);
    pasteCompose(page);
    const before = text() ?? '';
    const offer = useSession.getState().paste;
    expect(offer).toMatchObject({ kind: 'add', adds: true, taken: [] });
    offer?.use();
    expect(text()).toBe(
      before.replace('volumes:\n  data', '\n  web:\n    image: nginx:1.27 # pinned\nvolumes:\n  data'),
    );
    expect(useSession.getState().paste).toBeNull();
  });

  it('names the services that are there already', () => {
    pasteCompose(database);
    pasteCompose(`${database.replace('volumes:\n  data:\n', '')}  web:\n    image: nginx:1.27\n`);
    expect(useSession.getState().paste?.taken).toEqual(['db']);
  });

  it.each(['', 'a shopping list', 'docker run nginx', 'name: x\n'])('%j is no Compose text', pasted => {
    expect(pasteCompose(pasted)).toBe(false);
    expect(text()).toBe(empty);
  });
});
