import { describe, expect, it } from 'vitest';
import { findCommand, planCommand } from '../../shared/commands/index.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Plan } from '../../shared/document/plan.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { layoutGraph } from '../../shared/graph/layout/layout-graph.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import { applyEdits, invertEdits } from '../../shared/text/text-edit.ts';
import { corpusFiles, corpusMissing } from '../support/corpus.ts';

const files = corpusFiles();
const title = files ? 'the corpus of real files' : `the corpus of real files (${corpusMissing})`;

describe.skipIf(!files)(title, () => {
  it('is drawn without a throw, every edge between two nodes', { timeout: 120_000 }, () => {
    for (const file of files ?? []) {
      const document = parseDocument(file.name, file.text);
      const graph = readGraph(readStack(document), { recognise: recogniseService });
      const ids = new Set(graph.nodes.map(node => node.id));
      expect(ids.size, file.name).toBe(graph.nodes.length);
      expect(new Set(graph.edges.map(edge => edge.id)).size, file.name).toBe(graph.edges.length);
      for (const edge of graph.edges) expect(ids.has(edge.from) && ids.has(edge.to), file.name).toBe(true);
      if (!document.parses) expect(graph.problems.length, file.name).toBeGreaterThan(0);
      const { positions } = layoutGraph(graph, {});
      const services = graph.nodes.filter(node => node.kind === 'service');
      for (const service of services) expect(positions[service.id], file.name).toBeDefined();
    }
  });

  it('takes restart on the first service, on its own lines, or says why not', { timeout: 120_000 }, () => {
    const refused: string[] = [];
    let done = 0;
    for (const file of files ?? []) {
      const document = parseDocument('compose.yaml', file.text);
      const stack = readStack(document);
      const [first] = stack.services;
      const path = ['services', first?.name ?? '', 'restart'];
      const args = { path, value: 'unless-stopped' };
      const plan: Plan = first
        ? planCommand({ document, stack }, 'set', args)
        : { kind: 'refused', refusal: { code: 'not-found', values: {} } };
      if (plan.kind !== 'edits') {
        refused.push(`${file.name}: ${plan.kind === 'refused' ? plan.refusal.code : plan.kind}`);
        continue;
      }
      const expects = findCommand('set')?.expects(args, { document, stack }) ?? [];
      const verdict = verifyEdit(document, plan.edits, expects);
      expect(verdict.ok ? 'ok' : JSON.stringify(verdict.refusal), file.name).toBe('ok');
      const after = applyEdits(file.text, plan.edits);
      expect(applyEdits(after, invertEdits(file.text, plan.edits)), file.name).toBe(file.text);
      expect(changedLines(file.text, after), file.name).toBeLessThanOrEqual(3);
      done++;
    }
    expect(done, refused.join('\n')).toBeGreaterThanOrEqual(145);
    for (const line of refused) expect(line).toMatch(/: [a-z-]+$/);
  });
});

/** Lines that are in one text and not in the other, counted from both ends. */
function changedLines(before: string, after: string): number {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end;
}
