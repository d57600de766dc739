import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { changeFiles, planFix } from '../../../shared/doctor/plan-fix.ts';
import type { Patient } from '../../../shared/doctor/rule.ts';
import { createWords } from '../../../shared/words/words.ts';

const patient = (text: string): Patient => ({ file: 'compose.yaml', files: { 'compose.yaml': text } });
const serviceOf = (text: string) => {
  const found = diagnose(patient(text)).filter(({ rule }) => rule === 'service-not-a-mapping');
  return { found, finding: found[0] };
};

describe('A service that is a text', () => {
  it('lacks the colon after its first key, which the fix puts there', () => {
    const text = 'services:\n  db:\n    image postgres:16 # ours\n  web:\n    image: nginx\n';
    const { finding } = serviceOf(text);
    expect(finding?.values).toEqual({ service: 'db', key: 'image', context: 'COLON' });
    expect(text.slice(finding?.range.from, finding?.range.to)).toBe('image postgres:16');
    const [fix] = finding?.fixes ?? [];
    if (!fix) throw new Error('no fix');
    const plan = planFix(patient(text), fix);
    if (plan.kind === 'refused') throw new Error('refused');
    expect(changeFiles({ 'compose.yaml': text }, plan.edits)['compose.yaml']).toBe(
      text.replace('image postgres', 'image: postgres'),
    );
  });

  it('is mended at once only where the key takes a text', () => {
    const safe = (line: string) => serviceOf(`services:\n  db:\n    ${line}\n`).finding?.fixes[0]?.safe;
    expect([safe('image postgres:16'), safe('ports 5432:5432')]).toEqual([true, false]);
  });

  it('is said in both languages', () => {
    const { finding } = serviceOf('services:\n  db:\n    image postgres:16\n');
    for (const [language, title] of [
      ['en', 'A “:” is missing'],
      ['es', 'Faltan los dos puntos'],
    ] as const) {
      const { t } = createWords(language);
      expect(t('doctor.rules.service-not-a-mapping.title', { ...finding?.values })).toBe(title);
      expect(t('doctor.rules.service-not-a-mapping.message', { ...finding?.values })).toMatch(/db.*image:/);
      expect(t('doctor.fixes.add-colon', { ...finding?.fixes[0]?.values })).toContain('image');
    }
  });

  it('is named without a fix where the colon is missing on several lines', () => {
    const { finding } = serviceOf('services:\n  db:\n    image postgres:16\n    restart always\n');
    expect(finding).toMatchObject({ values: { key: 'image', context: 'COLON' }, fixes: [] });
  });

  it.each(['postgres:16', '"image postgres:16"', 'my database', '[image]', ''])(
    'only needs settings when it is %s',
    value => {
      const { found } = serviceOf(`services:\n  db: ${value}\n`);
      expect(found.map(({ values }) => values)).toEqual([{ service: 'db' }]);
    },
  );
});

describe('A file without “services:”', () => {
  const rulesOf = (text: string) => diagnose(patient(text)).map(({ rule }) => rule);

  it.each(['service', 'sevices', 'servicios', 'Services'])('has a slip when it says %s', key => {
    const [finding, ...others] = diagnose(patient(`${key}:\n  web:\n    image: nginx:1.27\n`));
    expect(finding).toMatchObject({
      rule: 'unknown-key',
      values: { key, suggestion: 'services' },
      fixes: [{ id: 'rename-key', safe: true }, { id: 'remove-key' }],
    });
    expect(others).toEqual([]);
  });

  it('is of a very old format when services stand at the left edge, whatever they are called', () => {
    expect(rulesOf('web:\n  image: nginx\n')).toEqual(['legacy-format']);
    expect(rulesOf('service:\n  build:\n    context: .\n')).toEqual(['legacy-format']);
  });
});
