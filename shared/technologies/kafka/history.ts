import type { Cluster } from './cluster.ts';

/** What is remembered of a cluster from one reading to the next. */
export interface History {
  readonly at: number;
  readonly ends: ReadonlyMap<string, number>;
  /** What each group had still to read, the latest last. */
  readonly lags: ReadonlyMap<string, readonly { readonly at: number; readonly lag: number }[]>;
}

/** How long a lag must not have shrunk until it is called growing: members say where they are every five seconds. */
const growingMs = 30_000;
const keptMs = 60_000;

/** Adds a cluster's figures of now to what was remembered. */
export function remember(cluster: Cluster, before: History | null, at: number): History {
  const lags = new Map(
    (cluster.groups ?? []).flatMap(({ id, lag }) => {
      if (lag === null) return [];
      const recent = (before?.lags.get(id) ?? []).filter(each => at - each.at <= keptMs);
      return [[id, [...recent, { at, lag }]] as const];
    }),
  );
  return { at, ends: cluster.ends, lags };
}

/** Messages per second of a topic, or of all, since the last reading; null where no partition is known at both times. */
export function messagesPerSecond(
  cluster: Cluster,
  before: History | null,
  at: number,
  topic: string | null = null,
): number | null {
  if (before === null || at <= before.at) return null;
  let written: number | null = null;
  for (const [partition, end] of cluster.ends) {
    if (topic !== null && !partition.startsWith(`${topic} `)) continue;
    const earlier = before.ends.get(partition);
    // Less than before: the topic was made anew.
    if (earlier !== undefined && end >= earlier) written = (written ?? 0) + end - earlier;
  }
  return written === null ? null : Math.round((written * 10_000) / (at - before.at)) / 10;
}

/** True for a group that has fallen behind further and further for a while. */
export function isGrowing(history: History, group: string): boolean {
  const lags = history.lags.get(group) ?? [];
  const [first, last] = [lags[0], lags.at(-1)];
  if (!first || !last || last.at - first.at < growingMs || last.lag <= first.lag) return false;
  return lags.every(({ lag }, index) => lag >= (lags[index - 1]?.lag ?? 0));
}
