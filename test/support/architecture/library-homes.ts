import type { SourceFile } from '../source-files.ts';

/** The one home of each library: a name ending in `/*` stands for a whole scope; a home is a folder or a file. */
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ['shared/document/'],
  'js-yaml': ['shared/document/'],
  '@dagrejs/dagre': ['shared/graph/'],
  yjs: ['shared/project/', 'electron/projects/', 'renderer/session/', 'renderer/editor/'],
  '@xyflow/*': ['renderer/canvas/'],
  '@codemirror/*': ['renderer/editor/'],
  '@lezer/*': ['renderer/editor/'],
  birpc: ['renderer/bridge/', 'electron/rpc/'],
  dockerode: ['electron/engine/'],
  electron: ['electron/main.ts', 'electron/preload.ts', 'electron/window/'],
  commander: ['electron/cli.ts', 'electron/cli/'],
  'dockerfile-ast': ['shared/dockerfile/'],
  'perfect-freehand': ['shared/board/'],
  fflate: ['shared/exporters/', 'electron/'],
  '@napi-rs/canvas': ['electron/'],
  ignore: ['electron/handin/'],
  chokidar: ['electron/files/'],
  'write-file-atomic': ['electron/files/'],
};

/** Every import of a library outside its home. */
export function homeProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file =>
    file.imports
      .filter(entry => !entry.ours)
      .flatMap(entry => {
        const home = homeOf(entry.target);
        if (!home || home.some(place => file.path === place || file.path.startsWith(place))) return [];
        return [`${file.path}:${entry.line} imports ${entry.target}, whose home is ${home.join(', ')}`];
      }),
  );
}

function homeOf(library: string): readonly string[] | undefined {
  return homes[library] ?? homes[library.replace(/\/.*$/, '/*')];
}
