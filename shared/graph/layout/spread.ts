/**
 * Places stretches of the given lengths on a line so that they keep their order and `gap`, each as near to its wished
 * start as the others allow (neighbours that would meet share the shift).
 */
export function spread(wished: readonly number[], lengths: readonly number[], gap: number): number[] {
  interface Cluster {
    first: number;
    count: number;
    length: number;
    start: number;
  }
  const clusters: Cluster[] = [];
  wished.forEach((start, index) => {
    let last: Cluster = { first: index, count: 1, length: lengths[index] ?? 0, start };
    let before = clusters.at(-1);
    while (before && before.start + before.length + gap > last.start) {
      clusters.pop();
      last = join(before, last);
      before = clusters.at(-1);
    }
    clusters.push(last);
  });
  const starts: number[] = [];
  for (const cluster of clusters) {
    let at = cluster.start;
    for (let index = cluster.first; index < cluster.first + cluster.count; index++) {
      starts.push(at);
      at += (lengths[index] ?? 0) + gap;
    }
  }
  return starts;

  function join(one: Cluster, other: Cluster): Cluster {
    const offset = one.length + gap;
    const count = one.count + other.count;
    const start = (one.start * one.count + (other.start - offset) * other.count) / count;
    return { first: one.first, count, length: offset + other.length, start };
  }
}
