/** Joins a written path to a folder (both with `/`), without `.` and, where it can be, without `..`. An absolute path stays. */
export function resolvePath(folder: string, written: string): string {
  const path = isAbsolute(written) ? written : `${folder}/${written}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return `${path.startsWith('/') && isAbsolute(written) ? '/' : ''}${steps.join('/')}`;
}

/** The folder of a path; empty for a bare name. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** True for a path from the root of a file system, on any system, and for one from the user's home. */
export function isAbsolute(path: string): boolean {
  return /^(?:[\\/~]|[A-Za-z]:[\\/])/.test(path);
}

/** True for a resolved path that leaves the folder it is counted from. */
export function isOutside(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith('../');
}

/** True for what Compose fetches: OCI artefacts and Git repositories (docker/compose, pkg/remote). */
export function isRemote(path: string): boolean {
  return /^(?:oci|git|ssh|https?|ftps?):\/\/|^git@|^(?:github\.com|gitlab\.com|bitbucket\.org)\/|\.git(?:#|$)/i.test(
    path.trim(),
  );
}
