import { describe, expect, it } from 'vitest';
import { listToConditions } from '../../../shared/commands/list-to-conditions.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

const convert = (dependsOn: string, to = 'db') => {
  const text = `services:\n  app:\n    depends_on:${dependsOn}    image: x\n`;
  const document = parseDocument('compose.yaml', text);
  const edits = listToConditions(document, ['services', 'app', 'depends_on'], to, 'service_healthy');
  return (
    edits &&
    applyEdits(text, edits).slice('services:\n  app:\n    depends_on:'.length, -'    image: x\n'.length)
  );
};

describe('A depends_on list that becomes conditions', () => {
  it('keeps comments, quotes and order', () => {
    expect(convert('\n      # first\n      - cache # fast\n\n      - "db"\n')).toBe(
      '\n      # first\n      cache: # fast\n        condition: service_started\n\n      "db":\n        condition: service_healthy\n',
    );
  });

  it('is indented where the dashes stood at the column of the key', () => {
    expect(convert('\n    - db\n')).toBe('\n      db:\n        condition: service_healthy\n');
  });

  it('takes in a service that was not in the list', () => {
    expect(convert('\n      - cache\n')).toBe(
      '\n      cache:\n        condition: service_started\n      db:\n        condition: service_healthy\n',
    );
  });

  it.each([' [db]\n', '\n      - *name\n'])('leaves other ways of writing to the general edit: %j', list => {
    expect(convert(list)).toBeNull();
  });
});
