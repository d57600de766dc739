import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openProject } from '../../../electron/projects/open-project.ts';
import { type CorpusFile, corpusFiles, corpusMissing } from '../../support/corpus.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const files = corpusFiles();

test.skipIf(!files)(
  `opening and saving leaves every file of the corpus as it is (${files ? files.length : corpusMissing})`,
  async () => {
    const folder = await temporaryFolder();
    const changed: string[] = [];
    const check = async (file: CorpusFile, at: number): Promise<void> => {
      const path = join(folder, String(at), 'compose.yaml');
      await mkdir(join(folder, String(at)));
      await writeFile(path, file.bytes);
      const project = await openProject(path, { updated: () => undefined, infoChanged: () => undefined });
      await project.save();
      if (!Buffer.from(file.bytes).equals(Buffer.from(project.text()))) changed.push(file.name);
      append(project);
      await project.save();
      project.undo();
      await project.save();
      if (!Buffer.from(file.bytes).equals(await readFile(path))) changed.push(file.name);
      await project.dispose();
    };
    await Promise.all((files ?? []).map(check));
    expect(changed).toEqual([]);
  },
);

function append(project: Awaited<ReturnType<typeof openProject>>): void {
  const doc = new Y.Doc();
  const { info, state } = project.state();
  Y.applyUpdate(doc, fromBase64(state));
  doc.on('update', (update: Uint8Array) =>
    project.update(toBase64(update), 'typing', { send: () => undefined }),
  );
  const text = doc.getMap<Y.Text>('files').get(info.file);
  text?.insert(text.length, '# x');
}
