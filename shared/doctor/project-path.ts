/** The name in `patient.files` of a path written in a folder of the project; null for one outside of it. */
export function projectPath(folder: string, path: string): string | null {
  if (/^(?:[/~]|[A-Za-z]:|\w+:\/\/)/.test(path)) return null;
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split(/[\\/]/)) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}
