import { describe, expect, test } from 'vitest';
import { aboutBase, baseService } from '../../../shared/commands/base-service.ts';
import { planInProject, refusalInProject } from '../../../shared/commands/plan-in-project.ts';
import type { ProjectContext } from '../../../shared/commands/project-context.ts';
import { partsOf } from '../../../shared/project/compose-project.ts';
import { readMerged } from '../../../shared/stack/merge/read-merged.ts';
import { readFileStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';
import { projectOf } from '../../support/projects/project-of.ts';

const own = `services:
  web:
    extends: { file: base.yml, service: server }
    labels: { a: b }
  api:
    extends: { file: base.yml, service: server }
  late:
    extends: { file: far/late.yml, service: late }
`;
const base = `x-image: &image nginx:1   # the server
services:
  server:
    extends: { service: core }
    image: *image
    environment:
      A: "1"   # one
    ports: ["80:80"]
  core:
    restart: always
`;
const late = 'services:\n  late:\n    build: ./late\n    restart: always\n';
const files = { 'compose.yaml': own, 'base.yml': base, 'far/late.yml': late };

function contextOf(): ProjectContext {
  const project = projectOf(files);
  const parts = partsOf(project).map(
    ({ name, document, variables }) =>
      [name, { document, stack: readFileStack(document, variables) }] as const,
  );
  return { main: project.main, project, stack: readMerged(project), parts: new Map(parts) };
}

/** The service that says the text of a file, seen from another one. */
function baseOf(name: string, file: keyof typeof files, text: string): unknown {
  const from = files[file].indexOf(text);
  return baseService(contextOf(), name, { file, from, to: from + text.length });
}

describe('the base of a service', () => {
  test.each([
    ['is the one that says it', 'web', 'base.yml', 'A: "1"', 'server', ['web', 'api']],
    ['may be one that the base extends', 'web', 'base.yml', 'always', 'core', ['web', 'api']],
    ['may say it by an anchor', 'web', 'base.yml', 'nginx:1', 'server', ['web', 'api']],
    ['may be in another folder', 'late', 'far/late.yml', './late', 'late', ['late']],
  ] as const)('%s', (_, name, file, text, service, changes) => {
    expect(baseOf(name, file, text)).toEqual({ file, service, changes });
  });

  test('is none for what the service says itself', () => {
    expect(baseOf('web', 'compose.yaml', 'a: b')).toBe(null);
  });
});

describe('a command about the base', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['set', { path: ['services', 'web', 'environment', 'A'], value: '2' }, '"1"', '"2"'],
    ['unset', { path: ['services', 'web', 'environment'] }, '    environment:\n      A: "1"   # one\n', ''],
    ['set-variable', { service: 'web', name: 'A', value: '2' }, '"1"', '"2"'],
    ['add-port', { service: 'web', published: '81', target: '81' }, '["80:80"]', '["80:80", "81:81"]'],
    ['remove-port', { service: 'web', published: '80', target: '80' }, '    ports: ["80:80"]\n', ''],
  ])('%s changes its file alone, every other byte kept', (name, args, before, after) => {
    const context = contextOf();
    const about = aboutBase(args, 'server');
    const plan = planInProject(context, name, about, { file: 'base.yml' });
    const edits = plan.kind === 'edits' ? plan.edits : [];
    expect(new Set(edits.map(edit => edit.file))).toEqual(new Set(['base.yml']));
    expect(refusalInProject(context, name, about, edits, undefined, { file: 'base.yml' })).toBe(null);
    expect(applyEdits(base, edits)).toBe(base.replace(before, after));
  });

  test('the same command without it changes the own file', () => {
    const plan = planInProject(contextOf(), 'set-variable', { service: 'web', name: 'A', value: '2' });
    const edits = plan.kind === 'edits' ? plan.edits : [];
    expect(new Set(edits.map(edit => edit.file))).toEqual(new Set(['compose.yaml']));
  });
});
