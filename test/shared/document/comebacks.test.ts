import { describe, expect, it } from 'vitest';
import { comebacks, hiddenAt } from '../../../shared/document/comebacks.ts';
import { removeAt } from '../../../shared/document/edit/remove-at.ts';
import { setAt } from '../../../shared/document/edit/set-at.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import type { Plan } from '../../../shared/document/plan.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

const yaml = `x-base: &base
  restart: always # said once
  environment: &env
    TZ: UTC
services:
  web:
    <<: *base
    image: nginx
    restart: "no"
    environment:
      <<: *env
      TZ: Europe/Madrid
      OWN: 1
  db:
    <<: *base
    image: postgres:16
  cache:
    <<: *base
    image: redis:7
    restart: on-failure
`;
const document = parseDocument('compose.yaml', yaml);

function edited(plan: Plan) {
  if (plan.kind !== 'edits') throw new Error(plan.kind);
  return { edits: plan.edits, after: parseDocument('compose.yaml', applyEdits(yaml, plan.edits)) };
}

describe('an own key that hides an inherited one', () => {
  it.each([
    [['services', 'web', 'restart'], 'base', 'always', 'restart: always'],
    [['services', 'web', 'environment', 'TZ'], 'env', 'UTC', 'TZ: UTC'],
  ])('%j', (path, anchor, source, pair) => {
    const hidden = hiddenAt(document, path);
    expect(hidden).toMatchObject({ anchor, source });
    expect(yaml.slice(hidden?.range.from, hidden?.range.to)).toBe(pair);
  });

  it.each([
    [['services', 'web', 'image']],
    [['services', 'web', 'environment', 'OWN']],
    [['services', 'db', 'restart']],
    [['services', 'nobody', 'restart']],
    [['services']],
  ])('%j hides nothing', path => expect(hiddenAt(document, path)).toBeNull());
});

describe('what comes back', () => {
  it.each([
    [['services', 'web', 'restart'], [['services.web.restart', 'always', 'base']]],
    [['services', 'web', 'environment', 'TZ'], [['services.web.environment.TZ', 'UTC', 'env']]],
    [['services', 'web', 'environment'], [['services.web.environment', 'TZ: UTC', 'base']]],
    [['services', 'web', 'image'], []],
    [['services', 'web'], []],
  ])('without %j', (path, expected) => {
    const { edits, after } = edited(removeAt(document, path));
    const back = comebacks(document, edits, after);
    expect(back.map(one => [one.path.join('.'), one.source.trim(), one.inherited?.anchor])).toEqual(expected);
  });
});

describe('for whom a shared value changes', () => {
  it('leaves out who has a value of its own', () => {
    const plan = setAt(document, ['services', 'db', 'restart'], 'unless-stopped');
    expect(plan).toMatchObject({ kind: 'choices', anchor: 'base', sharedBy: ['db'] });
  });

  it('names everybody it changes, in the order of the file', () => {
    const plan = setAt(document, ['services', 'cache', 'environment', 'TZ'], 'CET');
    expect(plan).toMatchObject({ kind: 'choices', sharedBy: ['db', 'cache'] });
  });
});
