import { expect, it } from 'vitest';
import { parseProgressLine } from '../../../electron/compose/parse-progress.ts';

/** Lines as Compose 2.29 to 2.40 and 5.0 print them. */
it.each([
  ['{"id":"Container shop-db-1","status":"Creating"}', 'service shop-db-1 Creating working'],
  ['{"id":"Container shop-db-1","status":"Started"}', 'service shop-db-1 Started done'],
  ['{"id":"Container shop-db-1","status":"Waiting"}', 'service shop-db-1 Waiting working'],
  ['{"id":"Container shop-db-1","status":"Healthy"}', 'service shop-db-1 Healthy done'],
  ['{"id":"Network shop_default","status":"Created"}', 'network shop_default Created done'],
  ['{"id":"Volume \\"shop_data\\"","status":"Creating"}', 'volume shop_data Creating working'],
  ['{"id":"db","text":"Pulling"}', 'image db Pulling working'],
  ['{"id":"db","text":"Pulled"}', 'image db Pulled done'],
  ['{"id":"db","text":"Error","status":"no such host"}', 'image db no such host error'],
  [
    '{"id":"1f2e","parent_id":"db","text":"Downloading","current":5,"total":10}',
    'image db Downloading working',
  ],
  [
    '{"id":"Container a-1","status":"service \\"a\\" didn\'t complete successfully: exit 3"}',
    'service a-1 service "a" didn\'t complete successfully: exit 3 error',
  ],
  ['{"id":"Container a-1","status":"Working","text":"Creating"}', 'service a-1 Creating working'],
  ['{"id":"Container a-1","status":"Done","text":"Started"}', 'service a-1 Started done'],
  ['{"id":"Image redis:7","status":"Working","text":"Pulling"}', 'image redis:7 Pulling working'],
  [
    '{"id":"Container a-1","status":"Error","text":"Error","details":"no such image"}',
    'service a-1 no such image error',
  ],
  [
    '{"vertexes":[{"digest":"x","name":"[2/3] RUN pip install","started":"2026-01-01T00:00:00Z"}]}',
    'image build [2/3] RUN pip install working',
  ],
])('%s', (line, expected) => {
  const found = parseProgressLine(line);
  if (found?.kind !== 'step') throw new Error(`no step: ${JSON.stringify(found)}`);
  const { kind, id, status, state } = found.step;
  expect(`${kind} ${id} ${status} ${state}`).toBe(expected);
});

it('tells errors, text and silence apart', () => {
  expect(parseProgressLine('{"error":true,"message":"no such service: x"}')).toEqual({
    kind: 'error',
    message: 'no such service: x',
  });
  expect(parseProgressLine('time="…" level=warning msg="obsolete"')?.kind).toBe('text');
  expect(parseProgressLine('{"error":true}')).toBeNull();
  expect(parseProgressLine('{"logs":[{"vertex":"x","data":"aGk="}]}')).toBeNull();
  expect(parseProgressLine('')).toBeNull();
});
