/** What the policy knows of the machine. Paths are absolute, as the machine writes them. */
export interface HostFacts {
  readonly projectFolder: string;
  readonly home: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The path with symbolic links followed, as far as it exists; whoever calls asks the file system. */
  readonly realPath: (path: string) => string;
}

/** What a path of the machine means to somebody who starts a file from somebody else. */
export type PathVerdict = 'project' | 'docker-socket' | 'outside';

const socketName = /^(?:docker(?:\.raw|-cli|-api)?|dockerd|podman|containerd|crio|buildkitd)\.sock$/;
const socketFolders = ['/run', '/var/run', '/run/docker', '/run/containerd', '/run/podman'];
/** Folders where even a project of their own says nothing about trust. */
const systemFolders = ['/etc', '/proc', '/sys', '/dev', '/boot', '/run', '/var/run', '/var/lib/docker'];

/** Judges a path by what is written and by where links lead; the worse of the two counts. */
export function judgePath(path: string, facts: HostFacts): PathVerdict {
  const written = absolutePath(path, facts);
  const verdicts = [
    judge(written, facts, facts.projectFolder),
    judge(facts.realPath(written), facts, facts.realPath(facts.projectFolder)),
  ];
  return (
    verdicts.find(verdict => verdict === 'docker-socket') ?? verdicts.find(v => v === 'outside') ?? 'project'
  );
}

/** A path as one absolute form: `..` and `.` gone, `~` and relative paths resolved. */
export function absolutePath(path: string, { home, projectFolder }: HostFacts): string {
  if (path === '~' || /^~[\\/]/.test(path)) return tidy(`${home}/${path.slice(1)}`);
  return tidy(isAbsolute(path) ? path : `${projectFolder}/${path}`);
}

/** True for a path that starts at a root, in Unix or Windows form. */
export function isAbsolute(path: string): boolean {
  return /^[\\/]|^[A-Za-z]:[\\/]/.test(path);
}

function judge(path: string, facts: HostFacts, projectFolder: string): PathVerdict {
  const at = comparable(path, facts.platform);
  const name = at.slice(at.lastIndexOf('/') + 1);
  if (socketName.test(name) || /\/pipe\/(?:docker|podman)/.test(at) || socketFolders.includes(at)) {
    return 'docker-socket';
  }
  const project = comparable(projectFolder, facts.platform);
  const home = comparable(facts.home, facts.platform);
  if (!isInside(at, project) || isInside(home, at)) return 'outside';
  if (systemFolders.some(folder => isInside(at, folder))) return 'outside';
  // A file that lies in the home folder itself must not reach keys and settings beside it.
  if (isInside(home, project) && (!isInside(at, home) || at.slice(home.length).startsWith('/.')))
    return 'outside';
  return 'project';
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

function comparable(path: string, platform: HostFacts['platform']): string {
  const plain = tidy(path);
  if (platform === 'linux') return plain;
  const lower = plain.toLowerCase();
  if (platform === 'darwin') return lower;
  return lower
    .replace(/^\/(?:run\/desktop\/mnt\/host|host_mnt|mnt)\/([a-z])(?=\/|$)/, '$1:')
    .replace(/^\/\/?([a-z])(?=\/|$)/, '$1:');
}

function tidy(path: string): string {
  const plain = path.replaceAll('\\', '/').replace(/^\/\/[?.]\/(?!pipe)/, '');
  const lead = plain.startsWith('//') && !plain.startsWith('///') ? '//' : plain.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `${lead}${parts.join('/')}` || '/';
}
