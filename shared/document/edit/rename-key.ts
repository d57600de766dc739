import { isMap, isScalar } from 'yaml';
import type { ComposeDocument, Path } from '../document.ts';
import { isFlow, nodeStart } from '../extent.ts';
import { mergedPairs } from '../merge.ts';
import { asNode, ownPairs } from '../nodes.ts';
import { type Plan, refuse, type Scope } from '../plan.ts';
import { type QuoteStyle, writeScalar } from '../scalar.ts';
import { styleAt } from '../style.ts';
import { toPlan } from './operation.ts';
import { planAt } from './plan-at.ts';

/** Gives the key at a path another name, in the quotes it has. Refused when the map has that key already. */
export function renameKey(document: ComposeDocument, path: Path, to: string, scope?: Scope): Plan {
  if (to === '') return refuse('invalid-name', { name: to });
  return planAt(document, path, scope, {
    kind: 'rename',
    run: (current, walked) => {
      const step = walked.steps.at(-1);
      const where = { path: walked.path.join('.'), name: to };
      if (!step?.pair || !isMap(step.container)) return refuse('wrong-shape', where);
      if (path.at(-1) === to) return { kind: 'edits', edits: [] };
      const taken =
        ownPairs(step.container).has(to) ||
        mergedPairs(walked.tree, step.container).some(one => one.key === to);
      if (taken) return refuse('exists-already', where);
      const key = asNode(step.pair.key);
      if (!isScalar(key) || !key.range) return refuse('unsupported', where);
      const quotes: QuoteStyle =
        key.type === 'QUOTE_DOUBLE' ? 'double' : key.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
      const { json } = styleAt(current, walked.tree, step.container, nodeStart(key));
      const insert = writeScalar(to, { quotes, json, key: true, flow: isFlow(step.container) });
      return toPlan(current, walked, [{ from: key.range[0], to: key.range[1], insert }]);
    },
  });
}
