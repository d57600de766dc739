// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { corpusFiles, corpusMissing } from '../../support/corpus.ts';
import { type Editing, editing } from './editing.ts';

const own: Record<string, string> = {
  'emoji.yml': '# 🚀 start\nservices:\n  web: # 👩‍👩‍👧 family, 🇪🇸\n    image: "nginx" # 𝒳\n',
  'lone-return.yml': 'services:\r  web:\n    image: nginx\r\r\n    restart: "no"\n',
};
const traps = ['01-crlf.yml', '02-bom.yml', '31-cr-mixed.yml'];

let open: Editing | null = null;
afterEach(() => {
  open?.end();
  open = null;
});

function typesEverywhere(source: string): void {
  open = editing(source);
  expect(open.bytes()).toBe(source);
  for (let offset = 0; offset <= source.length; offset++) {
    open.type(offset, 'é');
    const typed = open.bytes();
    const where = typed.indexOf('é');
    expect(typed.slice(0, where) + typed.slice(where + 1), `offset ${offset}`).toBe(source);
    expect(Math.abs(where - offset), `offset ${offset}`).toBeLessThanOrEqual(1);
    expect(typed, `offset ${offset}`).not.toContain('\uFFFD');
    expect(/\r(?=é\n)/.test(typed), `offset ${offset}`).toBe(false);
    open.undo();
    expect(open.bytes(), `offset ${offset}`).toBe(source);
    expect(open.view.state.doc.toString()).toBe(source);
  }
}

describe('typing anywhere changes only the typed bytes, undoing restores them', () => {
  for (const [name, source] of Object.entries(own)) it(name, () => typesEverywhere(source));
  const corpus = corpusFiles();
  if (!corpus) it.skip(`traps (${corpusMissing})`, () => undefined);
  for (const name of traps) {
    const file = corpus?.find(candidate => candidate.name === `traps/${name}`);
    if (file) it(file.name, () => typesEverywhere(file.text));
  }
});
