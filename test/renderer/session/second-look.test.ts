import { describe, expect, test } from 'vitest';
import { answerLook, saidOf } from '../../../renderer/session/second-look.ts';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readFileStack } from '../../../shared/stack/read-stack.ts';
import { takeBack } from '../../../shared/text/take-back.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

const file = 'compose.yaml';
const text = 'services:\n  web:\n    image: nginx\n    tty: true\n  db:\n    image: postgres\n';
const at = text.indexOf('nginx');
const edits = [{ file, from: at, to: at + 5, insert: 'caddy' }];

describe('a second look at a whole text', () => {
  const look = (more: object) =>
    answerLook({ kind: 'edit', file, before: text, edits, expectations: [], ...more }, diagnose);

  test('lets a good edit stand', () => {
    const expectations = [{ path: ['services', 'web', 'image'], value: 'caddy' }];
    expect(look({ expectations })).toEqual({ kind: 'edit', refusal: null });
  });

  test('says why an edit must go', () => {
    const expectations = [{ path: ['services', 'db', 'image'], value: 'caddy' }];
    expect(look({ expectations })).toMatchObject({ refusal: { code: 'check-failed' } });
  });

  test('says the same of a text as the window does', () => {
    const said = saidOf(readFileStack(parseDocument(file, text), {}));
    const answer = answerLook({ kind: 'text', file, text, variables: {} }, diagnose);
    expect(answer).toEqual({ kind: 'text', problems: [], said });
    expect(saidOf(readFileStack(parseDocument(file, text.replace('web', 'wob')), {}))).not.toBe(said);
  });
});

describe('taking an edit back', () => {
  const after = applyEdits(text, edits);

  test('gives the bytes from before, also when somebody has typed elsewhere since', () => {
    expect(applyEdits(after, takeBack(text, edits, after) ?? [])).toBe(text);
    for (const typed of [
      after.replace('services', '# top\nservices'),
      after.replace('postgres', 'postgres:17'),
    ]) {
      const back = takeBack(text, edits, typed);
      expect(back && applyEdits(typed, back)).toBe(typed.replace('caddy', 'nginx'));
    }
  });

  test('leaves a place that was changed again', () => {
    expect(takeBack(text, edits, after.replace('caddy', 'caddy:2'))).toBeNull();
  });
});
