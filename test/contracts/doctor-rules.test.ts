import { describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/doctor/diagnose.ts';
import type { Finding } from '../../shared/doctor/finding.ts';
import { changeFiles, planFix } from '../../shared/doctor/plan-fix.ts';
import type { Patient } from '../../shared/doctor/rule.ts';
import { rules } from '../../shared/doctor/rules/index.ts';
import { createWords, languages } from '../../shared/words/words.ts';
import { doctorCases } from '../support/doctor-cases.ts';

const cases = doctorCases();

describe('The rules of the Doctor', () => {
  it('have each id once, and a case each', () => {
    const ids = rules.map(rule => rule.id).sort();
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(cases.map(one => one.rule))].sort()).toEqual(ids);
  });

  describe.each(cases)('$name', ({ rule, bad, good, fixed }) => {
    const found = findingsOf(rule, bad);

    it('is raised by the bad file, at a place in it, and not by the good one', () => {
      expect(found).not.toEqual([]);
      for (const { range } of found) {
        const text = bad.files[range.file] ?? '';
        expect(range.from).toBeLessThan(range.to);
        expect(range.to).toBeLessThanOrEqual(text.length);
      }
      const others = diagnose(good).filter(one => one.rule === rule || one.severity === 'error');
      expect(others).toEqual([]);
    });

    it('is said in every language, with the values filled in', () => {
      for (const finding of found) expectWords(finding);
    });

    it.each(fixed)('is mended as the fixed file shows ($fix)', ({ fix, files }) => {
      expect(mend(rule, bad, fix)).toEqual(files);
    });

    it('has a fixed file for its first fix', () => {
      const hasFix = found.some(finding => finding.fixes.length > 0);
      expect(fixed.some(one => one.fix === null)).toBe(hasFix);
    });

    it('is gone after the first fix', () => {
      const after = fixed.find(one => one.fix === null);
      if (after) expect(findingsOf(rule, { ...bad, files: after.files })).toEqual([]);
    });
  });
});

function findingsOf(rule: string, patient: Patient): Finding[] {
  return diagnose(patient).filter(finding => finding.rule === rule);
}

/** Mends one finding of the rule after another, looking again each time. */
function mend(rule: string, patient: Patient, wanted: string | null): Patient['files'] {
  let now = patient;
  for (let round = 0; round < 20; round++) {
    const fix = findingsOf(rule, now)
      .map(finding => finding.fixes.find((one, at) => (wanted === null ? at === 0 : one.id === wanted)))
      .find(one => one !== undefined);
    if (!fix) return now.files;
    const plan = planFix(now, fix);
    if (plan.kind === 'refused') throw new Error(`${fix.id} is refused: ${JSON.stringify(plan.refusal)}`);
    now = { ...now, files: changeFiles(now.files, plan.edits) };
  }
  throw new Error(`the fixes of ${rule} never end`);
}

function expectWords({ rule, values, fixes }: Finding): void {
  const said = languages.map(language => {
    const { t } = createWords(language);
    const words = ['title', 'message', 'explanation'].map(part =>
      t(`doctor.rules.${rule}.${part}`, { ...values }),
    );
    words.push(...fixes.map(fix => t(`doctor.fixes.${fix.id}`, { ...fix.values })));
    for (const word of words) {
      expect(word).not.toContain('doctor.');
      expect(word).not.toMatch(/\{\{|\$t\(/);
    }
    return words;
  });
  said[0]?.forEach((word, at) => {
    expect(said[1]?.[at], 'the Spanish words are not the English ones').not.toBe(word);
  });
}
