import type { Point } from '../../../shared/graph/drawing/bezier.ts';
import type { Scene } from '../../../shared/graph/drawing/scene.ts';
import type { Graph } from '../../../shared/graph/graph.ts';
import type { Box } from '../../../shared/graph/layout/geometry.ts';

/** The node under a point: what stands on the canvas before the region behind it, the smallest region first. */
export function nodeAt(
  graph: Graph,
  scene: Scene,
  point: Point,
  except: string | null = null,
): string | null {
  const under = graph.nodes.filter(node => {
    const box = scene.boxes.get(node.id);
    return node.id !== except && box !== undefined && contains(box, point);
  });
  const standing = under.filter(node => node.kind !== 'network').at(-1);
  if (standing) return standing.id;
  const area = (id: string): number => {
    const box = scene.boxes.get(id);
    return box ? box.width * box.height : 0;
  };
  return under.toSorted((one, other) => area(one.id) - area(other.id))[0]?.id ?? null;
}

/** Whether a point lies in a box. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
