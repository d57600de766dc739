import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Patient } from '../../shared/doctor/rule.ts';

/** A bad project of a rule, a good one, and what each fix makes of the bad one (`null`: the first fix of each finding). */
export interface DoctorCase {
  readonly name: string;
  readonly rule: string;
  readonly bad: Patient;
  readonly good: Patient;
  readonly fixed: readonly {
    readonly fix: string | null;
    readonly files: Readonly<Record<string, string>>;
  }[];
}

const root = join(import.meta.dirname, '../shared/doctor/cases');

/** The cases of `test/shared/doctor/cases`, in the form its README says. */
export function doctorCases(): DoctorCase[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => readCase(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readCase(name: string): DoctorCase {
  const folder = join(root, name);
  const about = join(folder, 'patient.json');
  const known = existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')) : {};
  const patient = (variant: string): Patient => ({
    ...known,
    file: 'compose.yaml',
    files: filesOf(folder, variant),
  });
  const bad = patient('bad');
  const fixed = readdirSync(folder).flatMap(file => {
    const match = /^fixed(?:-(.+))?\.yaml$/.exec(file);
    if (!match) return [];
    const files = { ...bad.files, ...filesOf(folder, file.replace(/\.yaml$/, '')) };
    return [{ fix: match[1] ?? null, files }];
  });
  return { name, rule: name.split('.')[0] ?? name, bad, good: patient('good'), fixed };
}

function filesOf(folder: string, variant: string): Record<string, string> {
  const beside = join(folder, variant);
  const further = existsSync(beside)
    ? readdirSync(beside, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    : [];
  return {
    'compose.yaml': readFileSync(join(folder, `${variant}.yaml`), 'utf8'),
    ...Object.fromEntries(
      further.map(entry => {
        const path = join(entry.parentPath, entry.name);
        return [relative(beside, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
    ),
  };
}
