import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advance, type DemoView } from '../../../shared/demos/demo.ts';
import { demos, findDemo } from '../../../shared/demos/index.ts';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { changeFiles, planFix } from '../../../shared/doctor/plan-fix.ts';
import type { LiveService, ServiceState } from '../../../shared/live/snapshot.ts';
import { createWords, languages } from '../../../shared/words/words.ts';

const folder = join(import.meta.dirname, '../../../resources/demos');
const textOf = (id: string): string => readFileSync(join(folder, id, 'compose.yaml'), 'utf8');
const service = (name: string, state: ServiceState, exitCode: number | null = null): LiveService => ({
  name,
  state,
  exitCode,
  restarts: 0,
  containers: [],
  readings: [],
});
const mended: DemoView = { findings: [], services: [], startFailure: null, started: false };

describe('The demos', () => {
  it('are the four errors of the course, each with its stack', () => {
    expect(demos.map(demo => demo.id).sort()).toEqual(readdirSync(folder).sort());
    for (const { id } of demos) {
      expect(textOf(id)).toContain(`x-drawbridge-demo: ${id}\n`);
      expect(existsSync(join(folder, id, 'example.json'))).toBe(true);
    }
  });

  it('have words for every step in every language', () => {
    for (const language of languages) {
      const { exists } = createWords(language);
      for (const { id, steps } of demos)
        for (const step of [...steps.map(one => one.id), 'end'])
          for (const part of ['title', 'text'])
            expect(exists(`demos.${id}.${step}.${part}`, { lng: language, fallbackLng: [] })).toBe(true);
    }
  });

  it.each(demos)(
    '$id has one mistake, which the Doctor finds and mends with its first fix',
    ({ id, steps }) => {
      const rule = steps.flatMap(({ act }) => (act.kind === 'fix' ? [act.rule] : []))[0] ?? '';
      const patient = { file: 'compose.yaml', files: { 'compose.yaml': textOf(id) } };
      const grave = diagnose(patient).filter(({ severity }) => severity !== 'info');
      expect(grave.map(finding => finding.rule)).toContain(rule);
      const fix = grave.find(finding => finding.rule === rule)?.fixes[0];
      if (!fix) throw new Error(`${rule} has no fix`);
      const plan = planFix(patient, fix);
      if (plan.kind === 'refused') throw new Error(plan.refusal.code);
      const mended = diagnose({ ...patient, files: changeFiles(patient.files, plan.edits) });
      expect(mended.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );
});

describe('A guide', () => {
  const demo = findDemo('lost-data');
  if (!demo) throw new Error('no demo');
  const visited = [service('db', 'healthy'), service('visits', 'exited', 0)];
  const broken: DemoView = {
    ...mended,
    findings: [
      {
        rule: 'db-without-volume',
        severity: 'warning',
        subjects: [],
        range: { file: 'compose.yaml', from: 0, to: 0 },
        values: {},
        fixes: [],
      },
    ],
  };
  const gone = [service('db', 'absent'), service('visits', 'absent')];

  it('goes on when what it waits for has happened, and never back', () => {
    expect(advance(demo, 0, broken)).toBe(0);
    expect(advance(demo, 0, { ...broken, services: visited })).toBe(1);
    expect(advance(demo, 1, { ...broken, services: gone })).toBe(2);
    expect(advance(demo, 2, { ...broken, services: gone })).toBe(2);
  });

  it('does not take the last start for the next one', () => {
    const keep = demo.steps.findIndex(step => step.id === 'keep');
    expect(advance(demo, keep, { ...broken, services: visited })).toBe(keep);
    expect(advance(demo, keep, { ...broken, services: visited, started: true })).toBe(keep + 1);
  });

  it.each(demos)('$id goes on behind the fix when the mistake was mended before it failed', one => {
    const fix = one.steps.findIndex(({ act }) => act.kind === 'fix');
    expect(advance(one, 0, mended)).toBe(fix + 1);
  });

  it('does not jump back to behind the fix once it is past it', () => {
    expect(advance(demo, demo.steps.length - 1, mended)).toBe(demo.steps.length - 1);
  });

  it('ends after its last step', () => {
    const last = demo.steps.length - 1;
    expect(advance(demo, last, { ...broken, services: visited })).toBe(demo.steps.length);
    expect(advance(demo, last + 1, { ...broken, services: visited })).toBe(last + 1);
  });
});
