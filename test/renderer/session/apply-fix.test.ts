// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { applyFix, fixAll, previewFix } from '../../../renderer/session/apply-fix.ts';
import { derive } from '../../../renderer/session/derive.ts';
import { diagnoseNow } from '../../../renderer/session/diagnosis.ts';
import { useSession } from '../../../renderer/session/session.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import type { Fix } from '../../../shared/doctor/fix.ts';
import { projectStore, textOf, textsOf } from '../../../shared/project/store.ts';

vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { call: vi.fn(), on: vi.fn(), onState: vi.fn() },
  ask: vi.fn(),
}));

const file = 'compose.yaml';
let updates = 0;

function open(files: Record<string, string>): void {
  const store = projectStore(new Y.Doc());
  for (const [name, text] of Object.entries(files)) store.files.set(name, new Y.Text(text));
  updates = 0;
  store.doc.on('update', () => updates++);
  useSession.setState({ store, derived: derive(file, files[file] ?? '', null), positions: {}, info: null });
}

const files = () => {
  const { store } = useSession.getState();
  return store ? textsOf(store) : {};
};

const clash = `services:
  a:
    image: nginx:1.27
    ports:
      - "8080:80" # the page
  b:
    image: nginx:1.27
    ports:
      - "8080:80"
`;

describe('a fix', () => {
  const secret: Fix = {
    id: 'move-secret',
    values: {},
    safe: true,
    steps: [
      {
        kind: 'edits',
        edits: [{ file, from: 0, to: 0, insert: '# secrets are in .env\n' }],
      },
      { kind: 'variable', file: '.env', name: 'PASSWORD', value: 'bigdata2026' },
    ],
  };
  const finding: Finding = {
    rule: 'env-secret-inline',
    severity: 'warning',
    subjects: [],
    range: { file, from: 0, to: 1 },
    values: {},
    fixes: [secret],
  };

  beforeEach(() => open({ [file]: 'services:\n  a:\n    image: nginx:1.27\n' }));

  it('is shown first: every file that it changes, the Compose file before the others, and nothing happens', () => {
    const preview = previewFix(secret);
    expect(preview.kind === 'changes' && preview.files).toMatchObject([
      { file, before: files()[file] },
      { file: '.env', before: null, after: 'PASSWORD=bigdata2026\n' },
    ]);
    expect(updates).toBe(0);
  });

  it('changes all its files as one step', () => {
    expect(applyFix(finding, secret, 'A password')).toBeNull();
    expect(files()).toEqual({
      [file]: '# secrets are in .env\nservices:\n  a:\n    image: nginx:1.27\n',
      '.env': 'PASSWORD=bigdata2026\n',
    });
    expect(updates).toBe(1);
  });

  it('that is refused changes nothing and says why', () => {
    const step = { kind: 'command', command: 'remove-service', args: { name: 'nobody' } } as const;
    const refusal = applyFix(finding, { ...secret, steps: [...secret.steps, step] }, 'x');
    expect(refusal?.code).toBeTruthy();
    expect([updates, Object.keys(files())]).toEqual([0, [file]]);
  });

  it('that renames a service takes its place on the board along', () => {
    useSession.getState().store?.positions.set('service:a', { x: 1, y: 2 });
    useSession.setState({ positions: { 'service:a': { x: 1, y: 2 } } });
    const step = { kind: 'command', command: 'rename-service', args: { service: 'a', to: 'web' } } as const;
    expect(applyFix(finding, { ...secret, steps: [step] }, 'x')).toBeNull();
    expect(useSession.getState().store?.positions.toJSON()).toEqual({ 'service:web': { x: 1, y: 2 } });
  });
});

describe('fixing all', () => {
  it('makes every safe fix as one step and leaves what it does not own', () => {
    open({ [file]: clash });
    expect(diagnoseNow()?.findings.map(({ rule }) => rule)).toContain('host-port-duplicate');
    fixAll();
    const { store } = useSession.getState();
    const text = store ? textOf(store, file) : '';
    expect(text).toContain('# the page');
    expect(updates).toBe(1);
    expect(diagnoseNow()?.findings.map(({ rule }) => rule)).not.toContain('host-port-duplicate');
  });
});
