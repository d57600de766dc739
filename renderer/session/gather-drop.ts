/** A file of a drop, with its path inside what was dropped (`lab1/compose.yaml`). */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** The most files that are looked at; a student's project has a few dozen. */
const mostFiles = 400;
const deepest = 6;
const leftOut = /^(?:node_modules|\.git|\.venv|venv|__pycache__|\.idea|\.vscode)$/;

/** The files of a drop, folders walked. Must be called while the drop event is handled: its items are gone afterwards. */
export function gatherDrop(data: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...data.items].flatMap(item => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return Promise.resolve(filesOf([...data.files]));
  return walk(entries);
}

/** The files that a file input gave, with their paths where a folder was chosen. */
export function filesOf(files: readonly File[]): readonly DroppedFile[] {
  return files
    .map(file => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !path.split('/').some(part => leftOut.test(part)))
    .slice(0, mostFiles);
}

async function walk(roots: readonly FileSystemEntry[]): Promise<readonly DroppedFile[]> {
  const found: DroppedFile[] = [];
  const visit = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    if (found.length >= mostFiles || leftOut.test(entry.name)) return;
    if (isFile(entry)) {
      const file = await fileOf(entry);
      found.push({ path, file: file ?? unreadable(entry.name) });
    } else if (isFolder(entry) && depth < deepest) {
      for (const child of await childrenOf(entry)) await visit(child, `${path}/${child.name}`, depth + 1);
    }
  };
  for (const entry of roots) await visit(entry, entry.name, 0);
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise(done => entry.file(done, () => done(null)));
}

/** Stands for a file that the system does not let the browser read: reading it fails later, where it is told. */
function unreadable(name: string): File {
  const file = new File([], name);
  file.arrayBuffer = () => Promise.reject(new Error(name));
  return file;
}

/** A folder is read in portions until an empty one. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>(done => reader.readEntries(done, () => done([])));
    if (portion.length === 0) return all.sort((one, other) => one.name.localeCompare(other.name));
    all.push(...portion);
  }
}
