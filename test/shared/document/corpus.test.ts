import { describe, expect, it } from 'vitest';
import type { ComposeDocument, Path } from '../../../shared/document/document.ts';
import { appendItem } from '../../../shared/document/edit/append-item.ts';
import { insertEntry } from '../../../shared/document/edit/insert-entry.ts';
import { removeAt } from '../../../shared/document/edit/remove-at.ts';
import { renameKey } from '../../../shared/document/edit/rename-key.ts';
import { setAt } from '../../../shared/document/edit/set-at.ts';
import { changesOnly } from '../../../shared/document/edit/sharing.ts';
import { entries } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import type { Plan } from '../../../shared/document/plan.ts';
import { type Expectation, verifyEdit } from '../../../shared/document/verify.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../../shared/text/text-edit.ts';
import { corpusFiles, corpusMissing } from '../../support/corpus.ts';

const files = corpusFiles();
const title = files ? 'the corpus of real files' : `the corpus of real files (${corpusMissing})`;
/** Every sixth file in a usual run, all of them with CORPUS=all. */
const sample = (files ?? []).filter((_, at) => process.env['CORPUS'] === 'all' || at % 6 === 0);

describe.skipIf(!files)(title, () => {
  it('is read without a throw and kept byte for byte', () => {
    for (const file of files ?? []) {
      const document = parseDocument(file.name, file.text);
      expect(document.text, file.name).toBe(file.text);
      expect(Buffer.from(document.text).equals(file.bytes), file.name).toBe(true);
      const isBroken = /05-tab|41-jinja/.test(file.name);
      expect(document.parses, file.name).toBe(!isBroken);
      for (const { range } of document.problems)
        expect(range.to, file.name).toBeLessThanOrEqual(file.text.length);
    }
  });

  it('takes restart on the first service, with exactly that line changed', () => {
    const refused: string[] = [];
    for (const file of files ?? []) {
      const document = parseDocument(file.name, file.text);
      const first = entries(document, ['services'])[0];
      const path: Path = first ? [...first.path, 'restart'] : [];
      const plan = setAt(document, path, 'unless-stopped', 'here');
      const value = 'unless-stopped';
      const wrong =
        document.parses && !first
          ? 'no-service'
          : plan.kind === 'edits'
            ? fault(document, plan.edits, path, [{ path, value }])
            : reason(plan);
      if (wrong === null && plan.kind === 'edits') {
        // One line more, or one changed; an alias, `{}` or null opens into lines of its own, JSON takes a comma.
        const most = /^(?:\*|\{|~|null)/.test(first?.source ?? '') ? 4 : 2;
        // A service that others share is taken out of its sharing first: more lines, all its own.
        const isShared = setAt(document, path, value).kind === 'choices';
        if (!isShared) expect(changedLines(document, plan.edits), file.name).toBeLessThanOrEqual(most);
      } else refused.push(`${file.name}: ${wrong}`);
    }
    console.log(`refused on ${refused.length} files:\n${refused.join('\n')}`);
    expect((files ?? []).length - refused.length).toBeGreaterThanOrEqual(145);
    for (const line of refused) expect(line).toMatch(/: (?:does-not-parse|duplicate-key|no-service)$/);
  });

  it('takes the usual edits, each with its value and nothing else changed', { timeout: 300_000 }, () => {
    const wrong: string[] = [];
    const counts = new Map<string, { done: number; refused: number }>();
    for (const file of sample) {
      const document = parseDocument(file.name, file.text);
      const services = entries(document, ['services']);
      for (const service of new Set([services[0], services.at(-1)])) {
        if (!service) continue;
        for (const { kind, path, plan, expects } of usualEdits(document, service.path)) {
          const count = counts.get(kind) ?? { done: 0, refused: 0 };
          counts.set(kind, count);
          if (plan.kind === 'refused') {
            count.refused += 1;
            continue;
          }
          const edits = plan.kind === 'choices' ? plan.here : plan.edits;
          const found = fault(document, edits, path, expects);
          if (found) wrong.push(`${file.name} ${kind} ${path.join('.')}: ${found}`);
          else count.done += 1;
        }
      }
    }
    console.table(Object.fromEntries(counts));
    expect(wrong).toEqual([]);
    for (const { done, refused } of counts.values()) expect(refused).toBeLessThan(done / 4 + 3);
  });
});

interface Trial {
  readonly kind: string;
  /** Nothing outside of this path may change. */
  readonly path: Path;
  readonly plan: Plan;
  readonly expects: readonly Expectation[];
}

function usualEdits(document: ComposeDocument, service: Path): Trial[] {
  const at = (...keys: Path): Path => [...service, ...keys];
  const set = (kind: string, path: Path, value: string | null | string[]): Trial => ({
    kind,
    path,
    plan: setAt(document, path, value),
    expects: [{ path, value }],
  });
  const body = '# fresh\nimage: postgres:16\nports:\n  - "5432:5432" # door\n';
  const trials: Trial[] = [
    set('set image', at('image'), 'nginx:1.27'),
    set('set deep', at('deploy', 'resources', 'limits', 'memory'), '512M'),
    set('set list', at('command'), ['run', 'a: b', 'yes']),
    set('set text of lines', at('command'), 'set -e\nrun: it\n'),
    set('add volume', ['volumes', 'new-volume'], null),
    {
      kind: 'remove service',
      path: service,
      plan: removeAt(document, service),
      expects: [{ path: service, value: undefined }],
    },
    {
      kind: 'rename service',
      path: ['services'],
      plan: renameKey(document, service, 'renamed'),
      expects: [{ path: service, value: undefined }],
    },
    {
      kind: 'add service',
      path: ['services', 'fresh'],
      plan: insertEntry(document, ['services'], 'fresh', body),
      expects: [{ path: ['services', 'fresh'], value: { image: 'postgres:16', ports: ['5432:5432'] } }],
    },
  ];
  const ports = entries(document, at('ports')).length;
  trials.push({
    kind: 'append port',
    path: at('ports'),
    plan: appendItem(document, at('ports'), '18080:80'),
    expects: [{ path: at('ports', ports), value: '18080:80' }],
  });
  for (const key of entries(document, service)) {
    trials.push({ kind: 'remove key', path: key.path, plan: removeAt(document, key.path), expects: [] });
    const child = entries(document, key.path).at(-1);
    if (!child) continue;
    const list = key.targetShape === 'list';
    trials.push({
      kind: 'remove entry',
      path: list ? key.path : child.path,
      plan: removeAt(document, child.path),
      expects: [],
    });
    if (child.targetShape === 'scalar') trials.push(set('set entry', child.path, 'new #value'));
  }
  return trials;
}

/** What is wrong with edits, or null. */
function fault(
  document: ComposeDocument,
  edits: readonly TextEdit[],
  path: Path,
  expects: readonly Expectation[],
): string | null {
  const verdict = verifyEdit(document, edits, expects);
  if (!verdict.ok) return `${verdict.refusal.code} ${verdict.refusal.values['context']}`;
  if (!changesOnly(document, edits, path)) return 'changes something else';
  const back = applyEdits(verdict.after.text, invertEdits(document.text, edits));
  return back === document.text ? null : 'cannot be undone';
}

function reason(plan: Plan): string {
  return plan.kind === 'refused' ? plan.refusal.code : plan.kind;
}

/** Lines that are only in the text before or only in the text after. */
function changedLines(document: ComposeDocument, edits: readonly TextEdit[]): number {
  const before = document.text.split('\n');
  const after = applyEdits(document.text, edits).split('\n');
  return without(before, after).length + without(after, before).length;
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter(line => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
