import type { ComposeDocument, Path } from '../../document/document.ts';
import { entries, type Located } from '../../document/lookup.ts';
import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { isMisspeltServices } from '../misspelt-services.ts';
import { nearestName } from '../nearest-name.ts';
import type { Rule } from '../rule.ts';
import { composeShape } from '../schema/compose-shape.ts';
import type { Shape } from '../schema/shape.ts';

/** A key that Compose does not know (rule 9; Compose: `additional properties 'port' not allowed`). Keys `x-…` are free. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  examine: examination => {
    const { document, stack } = examination;
    const isLegacy = stack.problems.some(problem => problem.code === 'legacy-format');
    // Files of a very old format are another mistake.
    if (isLegacy && !isMisspeltServices(examination)) return [];
    return under(document, [], composeShape);
  },
};

function under(document: ComposeDocument, path: Path, shape: Shape): Finding[] {
  const children = entries(document, path);
  return children.flatMap((child): Finding[] => {
    const step = child.path.at(-1);
    if (typeof step === 'number') return shape.items ? deeper(document, child, shape.items) : [];
    if (step === undefined || step.startsWith('x-') || step === '<<') return [];
    const known = shape.known[step] ?? shape.named;
    if (known) return deeper(document, child, known);
    // A whole block that comes from elsewhere is said where it is written.
    if (child.inherited || !child.keyRange || !shape.map) return [];
    return [say(document, child, step, siblings(children), shape)];
  });
}

function deeper(document: ComposeDocument, child: Located, shape: Shape): Finding[] {
  const hasChildren = child.targetShape === 'map' || child.targetShape === 'list';
  const isShared = child.shape === 'alias';
  return hasChildren && !isShared && !child.inherited ? under(document, child.path, shape) : [];
}

function siblings(children: readonly Located[]): Set<string> {
  return new Set(
    children.flatMap(child => (typeof child.path.at(-1) === 'string' ? [String(child.path.at(-1))] : [])),
  );
}

function say(
  document: ComposeDocument,
  child: Located,
  key: string,
  taken: ReadonlySet<string>,
  shape: Shape,
): Finding {
  const range = child.keyRange ?? child.range;
  const suggestion = nearestName(
    key,
    Object.keys(shape.known).filter(one => !taken.has(one)),
  );
  const [section, service] = child.path;
  const fixes: Fix[] = [
    ...(suggestion === null
      ? []
      : [
          {
            id: 'rename-key',
            values: { key, suggestion },
            steps: [{ kind: 'edits' as const, edits: [{ ...range, insert: suggestion }] }],
            safe: takesShape(child, shape.known[suggestion]),
          },
        ]),
    {
      id: 'remove-key',
      values: { key },
      steps: [{ kind: 'command', command: 'unset', args: { path: child.path } }],
      safe: false,
    },
  ];
  return {
    rule: 'unknown-key',
    severity: 'error',
    subjects: section === 'services' && child.path.length > 2 ? [`service:${service}`] : [],
    range: { ...range, file: document.file },
    values: { key, ...(suggestion !== null && { suggestion, context: 'SUGGESTION' }) },
    fixes,
  };
}

/** The value under the misspelled key is one that the right key takes. */
function takesShape({ targetShape }: Located, shape: Shape | undefined): boolean {
  if (!shape) return false;
  if (targetShape === 'map') return shape.map;
  return targetShape === 'list' ? shape.items !== null : shape.scalar || targetShape === 'null';
}
