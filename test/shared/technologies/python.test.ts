import { describe, expect, it } from 'vitest';
import { filesOfPart } from '../../../shared/commands/add-service.ts';
import { planCommand } from '../../../shared/commands/index.ts';
import { readDockerfile } from '../../../shared/dockerfile/read-dockerfile.ts';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

const text = 'services:\n  db:\n    image: redis:7\n';
const document = parseDocument('compose.yaml', text);
const stack = readStack(document);

describe('A Python service with an image of its own', () => {
  const files = filesOfPart(stack, 'python-image', 'loader');

  it('comes with a folder: a Dockerfile in two stages, the list of packages, and what stays out', () => {
    expect(Object.keys(files).sort()).toEqual([
      'loader/.dockerignore',
      'loader/Dockerfile',
      'loader/requirements.txt',
    ]);
    const { stages, problems } = readDockerfile('loader/Dockerfile', files['loader/Dockerfile'] ?? '');
    expect(problems).toEqual([]);
    expect(stages.map(({ base }) => base)).toEqual(['python:3.11-slim', 'python:3.11-slim']);
  });

  it('is built from that folder, and the Doctor has nothing to say about it', () => {
    const args = { name: 'loader', technology: 'python-image' };
    const plan = planCommand({ document, stack }, 'add-service', args);
    if (plan.kind !== 'edits') throw new Error(plan.kind);
    const composed = applyEdits(text, plan.edits);
    expect(composed).toContain('    build: ./loader\n');
    const patient = { file: 'compose.yaml', files: { ...files, 'compose.yaml': composed } };
    expect(diagnose(patient).filter(({ subjects }) => subjects.includes('service:loader'))).toEqual([]);
  });

  it('brings no files where a part has none', () => {
    expect(filesOfPart(stack, 'python', 'loader')).toEqual({});
    expect(filesOfPart(stack, 'no-such-part', 'loader')).toEqual({});
  });
});
