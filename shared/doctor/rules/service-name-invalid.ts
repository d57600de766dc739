import type { Located } from '../../document/lookup.ts';
import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { slipsOf } from '../schema-slips.ts';

/** Sections whose names a command can change everywhere, with the word for one of them. */
const renamed: Readonly<Record<string, string>> = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
};

/** A name with spaces or accents (rule 13; Compose: `services additional properties 'Web Server' not allowed`). */
export const serviceNameInvalid: Rule = {
  id: 'service-name-invalid',
  examine: examination => {
    const names = new Set(examination.stack.services.map(service => service.name));
    return slipsOf(examination).flatMap(slip =>
      slip.kind === 'invalid-name' ? [say(slip.place, slip.key, names)] : [],
    );
  },
};

function say(place: Located, name: string, taken: ReadonlySet<string>): Finding {
  const [section] = place.path;
  const kind = place.path.length === 2 ? renamed[String(section)] : undefined;
  const to = plainName(name);
  const isFree = to !== '' && !taken.has(to);
  const fix: Fix = {
    id: 'rename-to',
    values: { name, to },
    steps: [{ kind: 'command', command: `rename-${kind}`, args: { [kind ?? 'service']: name, to } }],
    safe: false,
  };
  return {
    rule: 'service-name-invalid',
    severity: 'error',
    subjects: kind ? [`${kind}:${name}`] : [],
    range: place.keyRange ?? place.range,
    values: { name, ...(kind !== 'service' && { context: 'OTHER' }) },
    fixes: kind && isFree ? [fix] : [],
  };
}

/** The name in letters that Docker takes: `Año 1` → `ano-1`. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
