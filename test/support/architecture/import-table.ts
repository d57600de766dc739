import type { SourceFile, SourceImport } from '../source-files.ts';

/**
 * Who may import whom inside `shared/`: a folder's own files, and those of the folders named here. The order is the
 * order of the layers: nothing looks upwards.
 */
const sharedLayers: Readonly<Record<string, readonly string[]>> = {
  text: [],
  words: ['technologies'],
  document: ['text'],
  dockerfile: ['text'],
  schema: ['text', 'document', 'project', 'technologies'],
  board: ['text'],
  project: ['text', 'document', 'board'],
  stack: ['text', 'document', 'project'],
  live: ['stack'],
  policy: ['project', 'stack'],
  technologies: ['text', 'document', 'project', 'stack', 'live'],
  commands: ['text', 'document', 'project', 'stack', 'technologies', 'board'],
  graph: ['text', 'document', 'project', 'stack', 'board', 'technologies', 'commands'],
  doctor: [
    'text',
    'document',
    'schema',
    'dockerfile',
    'project',
    'stack',
    'graph',
    'live',
    'technologies',
    'commands',
  ],
  exporters: [
    'text',
    'document',
    'dockerfile',
    'project',
    'stack',
    'graph',
    'board',
    'live',
    'technologies',
    'commands',
    'doctor',
  ],
  importers: ['text', 'document', 'project', 'stack', 'technologies', 'commands'],
  demos: ['live', 'doctor'],
  rubric: ['text', 'document', 'project', 'stack', 'graph', 'live', 'doctor', 'technologies'],
  rpc: ['text', 'document', 'live', 'policy', 'project', 'words', 'doctor', 'exporters'],
};

/** Who may import whom inside `renderer/`. Panels meet through the session; only the workspace and App put them together. */
const rendererFolders: Readonly<Record<string, readonly string[]>> = {
  bridge: [],
  session: ['bridge'],
  ui: ['session'],
  canvas: ['session', 'ui'],
  editor: ['session', 'ui'],
  inspector: ['session', 'ui'],
  catalogue: ['session', 'ui'],
  doctor: ['session', 'ui'],
  guide: ['session', 'ui'],
  handin: ['session', 'ui'],
  live: ['session', 'ui'],
  classroom: ['session', 'ui'],
  start: ['session', 'ui'],
  workspace: [
    'session',
    'ui',
    'canvas',
    'editor',
    'inspector',
    'catalogue',
    'doctor',
    'guide',
    'handin',
    'live',
    'classroom',
    'start',
  ],
  'App.tsx': ['session', 'ui', 'doctor', 'start', 'workspace'],
  'main.tsx': ['session', 'ui', 'App.tsx'],
};

const doors = ['electron/cli.ts', 'electron/main.ts', 'electron/preload.ts'];

/** Every import that the table forbids, as `file:line imports target: why`. */
export function importProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file =>
    file.imports
      .filter(entry => entry.ours)
      .flatMap(entry => {
        const why = forbidden(file.path, entry);
        return why === null ? [] : [`${file.path}:${entry.line} imports ${entry.target}: ${why}`];
      }),
  );
}

function forbidden(from: string, entry: SourceImport): string | null {
  const [side, folder] = parts(from);
  const [otherSide, otherFolder] = parts(entry.target);
  if (doors.includes(entry.target)) return 'a door is where the program starts; nothing imports it';
  if (side === 'shared') {
    if (otherSide !== 'shared') return 'shared/ imports only shared/';
    return otherTechnology(from, entry.target) ?? outside(sharedLayers, 'shared', folder, otherFolder);
  }
  if (otherSide === 'shared') return null;
  if (side !== otherSide) return `${side}/ and ${otherSide}/ meet only through shared/rpc`;
  return side === 'renderer' ? outside(rendererFolders, 'renderer', folder, otherFolder) : null;
}

function outside(
  table: Readonly<Record<string, readonly string[]>>,
  side: string,
  folder: string,
  otherFolder: string,
): string | null {
  if (folder === otherFolder) return null;
  const allowed = table[folder];
  if (!allowed) return `${side}/${folder} is not in the table of test/support/architecture/import-table.ts`;
  return allowed.includes(otherFolder)
    ? null
    : `${side}/${folder} may import ${allowed.join(', ') || 'nothing'}`;
}

/** A technology's folder knows only itself and the files beside the folders. */
function otherTechnology(from: string, target: string): string | null {
  const own = technologyOf(from);
  const other = technologyOf(target);
  if (own === null || other === null || own === other) return null;
  return 'a technology never imports another';
}

function technologyOf(path: string): string | null {
  return /^shared\/technologies\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function parts(path: string): readonly [string, string] {
  const [side = '', folder = ''] = path.split('/');
  return [side, folder];
}
