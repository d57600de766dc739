import type { SourceFile } from '../source-files.ts';

/** Every circle of imports that exists when the program runs (types and `import()` aside), as `a → b → a`. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map(
    files.map(file => [
      file.path,
      file.imports.filter(entry => entry.ours && !entry.typeOnly && !entry.later).map(entry => entry.target),
    ]),
  );
  const done = new Set<string>();
  const path: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      circles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of edges.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of edges.keys()) visit(file);
  return circles;
}
