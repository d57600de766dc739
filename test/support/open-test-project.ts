import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { type AllowedFiles, noneAllowed } from '../../electron/files/allowed-files.ts';
import { type OpenProject, openProject } from '../../electron/projects/open-project.ts';
import type { Peer } from '../../electron/rpc/peer.ts';
import { type ProjectStore, projectStore } from '../../shared/project/store.ts';
import type { ProjectInfo } from '../../shared/rpc/messages.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder with these files, opened as a project. */
export interface TestProject {
  readonly project: OpenProject;
  readonly folder: string;
  readonly infos: readonly ProjectInfo[];
  /** Changes the store as a window does: on a copy, by an update. */
  readonly edit: (change: (store: ProjectStore) => void, kind?: 'command' | 'typing') => void;
  /** The store as a window sees it. */
  readonly seen: () => ProjectStore;
}

/** Writes the files into a new folder (`../` beside it) and opens its `compose.yaml`; closed when the test is over. */
export async function openTestProject(
  files: Readonly<Record<string, string | Buffer>>,
  allowed: AllowedFiles = noneAllowed,
): Promise<TestProject> {
  const folder = join(await temporaryFolder(), 'project');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const infos: ProjectInfo[] = [];
  const project = await openProject(
    join(folder, 'compose.yaml'),
    { updated: () => undefined, infoChanged: info => void infos.push(info) },
    null,
    allowed,
  );
  onTestFinished(() => project.dispose());
  const peer: Peer = { send: () => undefined };
  const seen = (): ProjectStore => {
    const store = projectStore(new Y.Doc());
    Y.applyUpdate(store.doc, fromBase64(project.state().state));
    return store;
  };
  return {
    project,
    folder,
    infos,
    seen,
    edit(change, kind = 'command') {
      const store = seen();
      const before = Y.encodeStateVector(store.doc);
      store.doc.transact(() => change(store));
      project.update(toBase64(Y.encodeStateAsUpdate(store.doc, before)), kind, peer);
    },
  };
}
