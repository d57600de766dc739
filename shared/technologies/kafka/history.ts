import type { Cluster } from './cluster.ts';

/** What each group had still to read for a while, the latest last. */
export type History = ReadonlyMap<string, readonly { readonly at: number; readonly lag: number }[]>;

/** How long a lag must not have shrunk until it is called growing: members say where they are every five seconds. */
const growingMs = 30_000;
const keptMs = 60_000;

/** Adds a cluster's lags to what was remembered, unless nothing new was said since. */
export function remember(cluster: Cluster, before: History): History {
  const { at, groups } = cluster;
  return new Map(
    (groups ?? []).flatMap(({ id, lag }) => {
      if (lag === null) return [];
      const recent = (before.get(id) ?? []).filter(each => at - each.at <= keptMs && each.at < at);
      return [[id, [...recent, { at, lag }]] as const];
    }),
  );
}

/** True for a group that has fallen behind further and further for a while. */
export function isGrowing(history: History, group: string): boolean {
  const lags = history.get(group) ?? [];
  const [first, last] = [lags[0], lags.at(-1)];
  if (!first || !last || last.at - first.at < growingMs || last.lag <= first.lag) return false;
  return lags.every(({ lag }, index) => lag >= (lags[index - 1]?.lag ?? 0));
}
