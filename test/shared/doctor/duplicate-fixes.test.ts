import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { changeFiles, planFix } from '../../../shared/doctor/plan-fix.ts';
import type { Patient } from '../../../shared/doctor/rule.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { createWords } from '../../../shared/words/words.ts';

const patient = (text: string): Patient => ({ file: 'compose.yaml', files: { 'compose.yaml': text } });

/** What each fix of the first duplicate makes of the text, by id. */
function mended(text: string): Record<string, string> {
  const finding = diagnose(patient(text)).find(({ rule }) => rule === 'yaml-duplicate-key');
  return Object.fromEntries(
    (finding?.fixes ?? []).map(fix => {
      const plan = planFix(patient(text), fix);
      if (plan.kind === 'refused') return [fix.id, JSON.stringify(plan.refusal)];
      const after = changeFiles({ 'compose.yaml': text }, plan.edits)['compose.yaml'] ?? '';
      expect(parseDocument('compose.yaml', after).problems).toEqual([]);
      return [fix.id, after];
    }),
  );
}

describe('A key that stands twice', () => {
  it('keeps the last or the first, with its comments', () => {
    const text = `services:
  web:
    image: nginx:1 # old
    restart: always
    image: nginx:2 # new
  db:
    image: postgres:16
`;
    expect(mended(text)).toEqual({
      'keep-last': text.replace('    image: nginx:1 # old\n', ''),
      'keep-first': text.replace('    image: nginx:2 # new\n', ''),
    });
  });

  it('is a service that was copied: the second gets another name', () => {
    const text = 'services:\n  web:\n    image: a:1\n  web2:\n    image: b:1\n  web:\n    image: c:1\n';
    expect(mended(text)).toEqual({
      'rename-second': text.replace('  web:\n    image: c', '  web3:\n    image: c'),
      'keep-last': text.replace('  web:\n    image: a:1\n', ''),
      'keep-first': text.replace('  web:\n    image: c:1\n', ''),
    });
  });

  it('says the same: one goes, safely', () => {
    const text = "services:\n  web:\n    image: 'a:1'\n    image: a:1\n";
    expect(mended(text)).toEqual({ 'keep-first': text.replace('    image: a:1\n', '') });
  });

  it('three times: one is left', () => {
    const text = 'services:\n  web:\n    image: a:1\n    image: b:1\n    image: c:1\n';
    expect(mended(text)).toEqual({
      'keep-last': 'services:\n  web:\n    image: c:1\n',
      'keep-first': 'services:\n  web:\n    image: a:1\n',
    });
  });

  it('whose anchor others use is not taken away', () => {
    const text =
      'services:\n  a:\n    image: x:1\n    labels: &l { b: "1" }\n    labels: { b: "2" }\n  b:\n    image: x:1\n    labels: *l\n';
    expect(Object.keys(mended(text))).toEqual(['keep-first']);
  });
});

it('two merges become one list, the first before the second', () => {
  const text = `x-a: &a { restart: always }
x-b: &b { restart: "no", init: true }
services:
  web:
    <<: *a # mine
    image: nginx:1
    <<: *b
`;
  expect(mended(text)).toEqual({
    'join-merges': text.replace('<<: *a # mine', '<<: [*a, *b] # mine').replace('    <<: *b\n', ''),
  });
});

it('the fixes are said in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const { t } = createWords(language);
    for (const id of ['keep-first', 'keep-last', 'rename-second', 'join-merges'])
      expect(t(`doctor.fixes.${id}`, { key: 'image', line: 3, name: 'web2' })).not.toMatch(/doctor|\{\{/);
  }
});
