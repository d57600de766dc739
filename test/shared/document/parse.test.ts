import { describe, expect, it } from 'vitest';
import { lookup } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { lineColumn } from '../../../shared/document/position.ts';
import { createWords } from '../../../shared/words/words.ts';

function problemsOf(text: string): string[] {
  return parseDocument('compose.yaml', text).problems.map(
    problem => `${problem.code} at line ${lineColumn(text, problem.range.from).line}`,
  );
}

describe('reading a file', () => {
  it('finds nothing wrong with an empty file or one of comments only', () => {
    expect(problemsOf('')).toEqual([]);
    expect(problemsOf('# nothing yet\n')).toEqual([]);
    expect(parseDocument('compose.yaml', '').parses).toBe(true);
  });

  it('names an indentation by tabs for what it is', () => {
    expect(problemsOf('services:\n\tweb:\n\t\timage: nginx\n')).toEqual([
      'yaml-tab-indent at line 2',
      'yaml-tab-indent at line 3',
    ]);
  });

  it('opens a file with duplicate keys and names each second one', () => {
    const text = 'services:\n  web:\n    image: a\n    image: b\n';
    expect(problemsOf(text)).toEqual(['yaml-duplicate-key at line 4']);
    expect(parseDocument('compose.yaml', text).parses).toBe(true);
  });

  it('says so when two merges stand in one block', () => {
    const text = 'x-a: &a {b: 1}\nservices:\n  web:\n    <<: *a\n    <<: *a\n';
    expect(problemsOf(text)).toEqual(['yaml-duplicate-key at line 5']);
  });

  it('names an alias of nothing', () => {
    expect(problemsOf('services:\n  web: *base\n')).toEqual(['yaml-unknown-alias at line 2']);
  });

  it('gives offsets into the exact text, a BOM and CRLF included', () => {
    const text = '\ufeffservices:\r\n  web:\r\n    image: "nginx" # 😀\r\n';
    const image = lookup(parseDocument('compose.yaml', text), ['services', 'web', 'image']);
    expect(text.slice(image?.range.from, image?.range.to)).toBe('"nginx"');
    expect(lineColumn(text, image?.range.from ?? 0)).toEqual({ line: 3, column: 12 });
    expect(lineColumn(text, 1)).toEqual({ line: 1, column: 1 });
  });

  it('opens 1,000 services that share a block, as Docker does', () => {
    const services = Array.from({ length: 1000 }, (_, at) => `  s${at}:\n    <<: *common\n`).join('');
    const document = parseDocument('compose.yaml', `x-c: &common\n  restart: always\nservices:\n${services}`);
    expect(document.problems).toEqual([]);
    expect(lookup(document, ['services', 's999', 'restart'])?.inherited?.anchor).toBe('common');
  });

  it('opens 39,000 keys without comparing each with each; 50,000 keys are text', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join('');
    expect(parseDocument('compose.yaml', keys(39_000)).problems).toEqual([]);
    expect(problemsOf(keys(50_000))).toEqual(['yaml-too-large at line 1']);
    expect(problemsOf(`a: [${'x,'.repeat(50_000)}]`)).toEqual(['yaml-too-large at line 1']);
  });

  it('takes bombs as text: aliases that multiply, an anchor in itself, nesting without end', () => {
    const laughs = ['a: &a0 [x,x,x,x,x,x,x,x,x,x]\n'];
    for (let at = 1; at < 12; at++)
      laughs.push(
        `b${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(',')}]\n`,
      );
    expect(problemsOf(laughs.join(''))).toEqual(['yaml-too-many-aliases at line 1']);
    expect(problemsOf('a: &a\n  b: *a\n')).toEqual(['yaml-too-many-aliases at line 1']);
    expect(problemsOf('['.repeat(20_000))).toEqual(['yaml-too-deep at line 1']);
  });

  it('has words in both languages for every problem it finds', () => {
    for (const language of ['en', 'es'] as const) {
      const words = createWords(language);
      for (const text of [
        'services:\n\tweb:\n',
        '\n'.repeat(50_000),
        'a: 1\na: 2\n',
        'a: *b\n',
        'a: [1\n',
        'a: %x\n',
        'a: b: c\n',
      ]) {
        for (const { code, values } of parseDocument('compose.yaml', text).problems) {
          const message = words.t(`problems.${code}`, values);
          expect(message).not.toContain('{{');
          expect(message).not.toContain('problems.');
        }
      }
    }
  });
});
