import type { ComposeFile, ComposeProject } from './compose-project.ts';

/**
 * The files in which something that a file says of a service may be said so that it counts: that file, and those that
 * are merged after it. Empty for a file that is not merged: what others only extend.
 */
export function filesForFact(project: ComposeProject, file: string): readonly string[] {
  return [...new Set(filesFrom(project.files, file))];
}

function filesFrom(files: readonly ComposeFile[], name: string): readonly string[] {
  const at = files.findIndex(file => file.name === name || including(file, name) !== null);
  const found = files[at];
  if (!found) return [];
  const inner = found.name === name ? [name] : filesFrom(including(found, name) ?? [], name);
  // What a file includes and what it says itself may not say the same: Compose refuses that.
  return [...inner, ...files.slice(at + 1).map(file => file.name)];
}

/** What a file includes in one go, where a file of that name is in it. */
function including({ includes }: ComposeFile, name: string): readonly ComposeFile[] | null {
  return includes.find(({ files }) => filesFrom(files, name).length > 0)?.files ?? null;
}
