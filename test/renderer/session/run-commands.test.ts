// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addPart } from '../../../renderer/session/add-part.ts';
import { derive } from '../../../renderer/session/derive.ts';
import { runCommands } from '../../../renderer/session/run-commands.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { projectStore, textOf } from '../../../shared/project/store.ts';

const file = 'compose.yaml';
let updates = 0;

function open(text: string, positions: Record<string, { x: number; y: number }> = {}): void {
  const store = projectStore(new Y.Doc());
  store.files.set(file, new Y.Text(text));
  for (const [node, at] of Object.entries(positions)) store.positions.set(node, at);
  updates = 0;
  store.doc.on('update', () => updates++);
  useSession.setState({ store, derived: derive(file, text, null), positions });
}

const text = (): string | null => {
  const { store } = useSession.getState();
  return store && textOf(store, file);
};

describe('several commands as one step', () => {
  beforeEach(() =>
    open('services:\n  web:\n    image: nginx\n    depends_on:\n      - db\n  db:\n    image: postgres\n'),
  );

  it('are planned one on the other and arrive as one change', () => {
    const outcome = runCommands([
      { name: 'rename-service', args: { service: 'db', to: 'database' } },
      { name: 'set-image', args: { service: 'database', image: 'postgres:16' } },
    ]);
    expect(outcome.kind).toBe('done');
    expect(text()).toBe(
      'services:\n  web:\n    image: nginx\n    depends_on:\n      - database\n  database:\n    image: postgres:16\n',
    );
    expect(updates).toBe(1);
  });

  it('change nothing when one of them is refused', () => {
    const before = text();
    const outcome = runCommands(
      [
        { name: 'set-image', args: { service: 'db', image: 'postgres:16' } },
        { name: 'remove-service', args: { service: 'nobody' } },
      ],
      { quiet: true },
    );
    expect(outcome.kind).toBe('refused');
    expect(text()).toBe(before);
    expect(updates).toBe(0);
  });

  it('drop a part with the files it brings as one step; a file that is there stays', () => {
    const { store } = useSession.getState();
    store?.files.set('app/requirements.txt', new Y.Text('mine'));
    updates = 0;
    expect(addPart('python-image')).toBe('service:app');
    expect(text()).toContain('    build: ./app\n');
    expect(store && textOf(store, 'app/Dockerfile')).toContain(' AS build\n');
    expect(store && textOf(store, 'app/requirements.txt')).toBe('mine');
    expect(updates).toBe(1);
  });

  it('drop a part into the network that its partner is in already', () => {
    open('services:\n  postgres:\n    image: postgres:16\n    networks:\n      - red\nnetworks:\n  red:\n');
    expect(addPart('pgadmin', { network: 'red' })).toBe('service:pgadmin');
    const pgadmin = text()?.slice(text()?.indexOf('  pgadmin:'));
    expect(pgadmin?.match(/- red$/gm)).toHaveLength(1);
  });

  it('take the board along', () => {
    open('services:\n  a:\n    image: x\n  b:\n    image: y\n', {
      'service:a': { x: 1, y: 2 },
      'service:b': { x: 3, y: 4 },
    });
    runCommands([
      { name: 'remove-service', args: { service: 'a' } },
      { name: 'rename-service', args: { service: 'b', to: 'c' } },
    ]);
    expect(useSession.getState().store?.positions.toJSON()).toEqual({ 'service:c': { x: 3, y: 4 } });
  });
});

describe('a part of the catalogue', () => {
  it('is added with its place and its network in one step, under a free name', () => {
    open('services:\n  redis:\n    image: redis:7\nnetworks:\n  back:\n');
    expect(addPart('redis', { at: { x: 10, y: 20 }, network: 'back' })).toBe('service:redis-2');
    expect(text()).toMatch(/ {2}redis-2:\n(?: {4}.*\n)* {4}networks:\n {6}- back\n/);
    expect(useSession.getState().store?.positions.get('service:redis-2')).toEqual({ x: 10, y: 20 });
    expect(useSession.getState().selection.nodes).toEqual(['service:redis-2']);
    expect(updates).toBe(1);
  });

  it('is a volume that is mounted where it was dropped', () => {
    open('services:\n  db:\n    image: postgres:16\n');
    addPart('volume', { mount: { service: 'db', target: '/var/lib/postgresql/data' } });
    expect(text()).toContain('      - data:/var/lib/postgresql/data\n');
  });
});
