import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/doctor/diagnose.ts';

const gallery = join(import.meta.dirname, '../../resources/examples');

/** All files of an example by name, as a project that was made of it has them. */
function filesOf(id: string): Record<string, string> {
  const folder = join(gallery, id);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile());
  return Object.fromEntries(
    entries.map(entry => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** Demos are broken on purpose. */
const examples = readdirSync(gallery).filter(id => !filesOf(id)['example.json']?.includes('"demo"'));

describe('The Doctor on the gallery', () => {
  it.each(examples)('finds no error and no warning in %s', id => {
    const findings = diagnose({ file: 'compose.yaml', files: filesOf(id) });
    const said = findings.filter(one => one.severity !== 'info');
    expect(said.map(({ rule, subjects, values }) => ({ rule, subjects, values }))).toEqual([]);
  });
});
