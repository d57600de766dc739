import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOfPart } from '../../../shared/commands/add-service.ts';
import { planCommand } from '../../../shared/commands/index.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { changeStore } from '../../../shared/project/store.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { openTestProject } from '../../support/open-test-project.ts';

const text = 'services:\n  db:\n    image: redis:7\n';

describe('The files that a part brings', () => {
  it('are saved beside the Compose file', async () => {
    const { project, folder, edit } = await openTestProject({ 'compose.yaml': text });
    const document = parseDocument('compose.yaml', text);
    const stack = readStack(document);
    const plan = planCommand({ document, stack }, 'add-service', { name: 'app', technology: 'python-image' });
    if (plan.kind !== 'edits') throw new Error(plan.kind);
    const files = filesOfPart(stack, 'python-image', 'app');
    const made = Object.entries(files).map(([file, insert]) => ({ file, from: 0, to: 0, insert }));
    edit(store => changeStore(store, { edits: [...plan.edits, ...made] }, null));
    await project.save();
    for (const [file, content] of Object.entries(files))
      expect(await readFile(join(folder, file), 'utf8')).toBe(content);
  });
});
