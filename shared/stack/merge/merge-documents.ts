import { tagsOf } from '../../document/compose-tags.ts';
import type { ComposeDocument } from '../../document/document.ts';
import type { Problem } from '../../document/problem.ts';
import type { Stack } from '../stack.ts';
import { countThrough } from './count-through.ts';
import { mergeStacks } from './merge-stacks.ts';
import { targetsIn } from './targets-in.ts';

/** The stack of a file of several YAML documents, which Compose lays over one another as it does with files. */
export function mergeDocuments(
  whole: ComposeDocument,
  documents: readonly ComposeDocument[],
  read: (document: ComposeDocument) => Stack,
): Stack {
  const targetOf = targetsIn(new Map([[whole.file, whole]]));
  const [first, ...later] = documents.map(document => ({
    stack: countThrough(read(document), document),
    tagAt: tagsOf(document),
  }));
  if (!first) return read(whole);
  const merged = later.reduce(
    (base, { stack, tagAt }) => mergeStacks(base, stack, tagAt, targetOf),
    first.stack,
  );
  return { ...merged, problems: withoutSaidElsewhere(merged) };
}

/** A service that one text names only is none that lacks its settings where another text says them. */
export function withoutSaidElsewhere({ services, problems }: Stack): readonly Problem[] {
  const said = new Set(services.filter(({ keys }) => keys.length > 0).map(({ name }) => name));
  return problems.filter(
    ({ code, values }) => code !== 'service-not-a-mapping' || !said.has(String(values.service)),
  );
}
