import { describe, expect, it } from 'vitest';
import { findCommand, planCommand } from '../../../shared/commands/index.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';
import { corpusFiles, corpusMissing } from '../../support/corpus.ts';
import {
  type Plain,
  plainData,
  renamedData,
  type Section,
  withoutExtensions,
} from '../../support/rename-oracle.ts';

const files = corpusFiles();
const title = files ? 'A rename on every real file' : `A rename on every real file (${corpusMissing})`;
/** A name that no file has: what it stands in is what was touched. */
const to = 'zz-renamed';
const arguments_ = { services: 'service', networks: 'network', volumes: 'volume' } as const;

/** Of the services of a file the first and the last are renamed in a usual run, all of them with CORPUS=all. */
const all = process.env['CORPUS'] === 'all';

describe.skipIf(!files)(title, () => {
  it.each(['services', 'networks', 'volumes'] as const)(
    'takes every reference to one of its %s along, and touches no other line',
    { timeout: 900_000 },
    section => {
      const refused: string[] = [];
      const wrong: string[] = [];
      let done = 0;
      for (const file of files ?? []) {
        const document = parseDocument('compose.yaml', file.text);
        if (!document.parses) continue;
        const stack = readStack(document);
        const entries = stack[section];
        for (const { name } of all
          ? entries
          : new Set([entries[0], entries.at(-1)].flatMap(one => one ?? []))) {
          const where = `${file.name} ${section}.${name}`;
          const command = `rename-${arguments_[section]}`;
          const args = { [arguments_[section]]: name, to };
          const plan = planCommand({ document, stack }, command, args);
          if (plan.kind === 'refused') {
            refused.push(`${where}: ${plan.refusal.code}`);
            continue;
          }
          const edits = plan.kind === 'choices' ? plan.shared : plan.edits;
          const verdict = verifyEdit(
            document,
            edits,
            findCommand(command)?.expects(args, { document, stack }) ?? [],
          );
          if (!verdict.ok) {
            refused.push(`${where}: ${JSON.stringify(verdict.refusal)}`);
            continue;
          }
          done++;
          const after = applyEdits(file.text, edits);
          wrong.push(...faults(file.text, after, section, name).map(fault => `${where}: ${fault}`));
        }
      }
      console.log(`${section}: ${done} renamed, ${refused.length} refused\n${refused.join('\n')}`);
      expect(wrong).toEqual([]);
      expect(refused.length).toBeLessThan(done / 50 + 3);
    },
  );

  it('is not done when one reference stays behind', () => {
    const before = 'services:\n  a: {image: x}\n  b: {depends_on: [a], network_mode: "service:a"}\n';
    expect(faults(before, before.replace('  a:', `  ${to}:`), 'services', 'a')).toEqual(['reads otherwise']);
    const half = before.replace('  a:', `  ${to}:`).replace('[a]', `[${to}]`);
    expect(faults(before, half, 'services', 'a')).toEqual(['reads otherwise']);
    const whole = half.replace('service:a', `service:${to}`);
    expect(faults(before, whole, 'services', 'a')).toEqual([]);
    expect(faults(before, whole.replace('image: x', 'image:  x'), 'services', 'a')).toEqual([
      `line 2 became:   ${to}: {image:  x}`,
    ]);
  });
});

/** What is wrong with a rename, judged on plain data and on lines. */
function faults(before: string, after: string, section: Section, from: string): string[] {
  const wanted = plainData(before).map(data => renamedData(data, section, from, to));
  const found = plainData(after);
  const plain = (data: readonly Plain[]): string => JSON.stringify(data.map(withoutExtensions));
  const [lines, newLines] = [before.split('\n'), after.split('\n')];
  if (lines.length !== newLines.length) return [`${newLines.length - lines.length} lines more`];
  const touched = newLines.flatMap((line, at) =>
    line === lines[at] || undone(line, from) === bare(lines[at] ?? '')
      ? []
      : [`line ${at + 1} became: ${line}`],
  );
  return [...(plain(found) === plain(wanted) ? [] : ['reads otherwise']), ...touched];
}

/** A line with the new name put back, quotes around names aside. */
function undone(line: string, from: string): string {
  return bare(line.replaceAll(to, from));
}

function bare(line: string): string {
  return line.replaceAll(/["']/g, '');
}
