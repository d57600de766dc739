import type { StageParents } from './driver-memory.ts';

/**
 * Parents of a job's stages, from the drawing on its page (`/jobs/job/?id=`): the REST pages of Spark 3.5 do not tell
 * them. Each stage there has its data sets as nodes, and edges that come in from data sets of other stages. Null for
 * any other page.
 */
export function readGraph(page: unknown): StageParents | null {
  if (typeof page !== 'string') return null;
  const sections = page.split(/<div class="stage-metadata" stage-id="/).slice(1);
  if (sections.length === 0) return null;
  const stageOf = new Map<string, number>();
  const incoming = sections.map(section => {
    const stage = Number.parseInt(section, 10);
    for (const [, node] of section.matchAll(/^\s+(\d+) \[labelType/gm)) stageOf.set(node ?? '', stage);
    const sources = [...section.matchAll(/<div class="incoming-edge">(\d+),/g)].map(match => match[1] ?? '');
    return { stage, sources };
  });
  return Object.fromEntries(
    incoming.map(({ stage, sources }) => {
      const parents = sources.flatMap(source => stageOf.get(source) ?? []).filter(parent => parent !== stage);
      return [stage, [...new Set(parents)].sort((one, other) => one - other)];
    }),
  );
}
