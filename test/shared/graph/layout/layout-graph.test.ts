import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../shared/document/parse.ts';
import type { Graph } from '../../../../shared/graph/graph.ts';
import { type Box, boxesMeet, type Positions, type Sizes } from '../../../../shared/graph/layout/geometry.ts';
import { layoutGraph } from '../../../../shared/graph/layout/layout-graph.ts';
import { regionBoxes } from '../../../../shared/graph/layout/regions.ts';
import { sizeOf } from '../../../../shared/graph/layout/sizes.ts';
import { readGraph } from '../../../../shared/graph/read-graph.ts';
import { readStack } from '../../../../shared/stack/read-stack.ts';

const draw = (text: string) => readGraph(readStack(parseDocument('compose.yaml', text)));

/** Boxes of everything that stands on the canvas for itself. */
function boxesOf(graph: Graph, positions: Positions, sizes: Sizes = {}): (Box & { id: string })[] {
  const regions = new Set(
    regionBoxes(graph, positions, sizes).flatMap(region => (region.members.length > 0 ? [region.id] : [])),
  );
  return graph.nodes.flatMap(node => {
    const at = positions[node.id];
    return at && !regions.has(node.id) ? [{ id: node.id, ...at, ...sizeOf(node, sizes) }] : [];
  });
}

function overlaps(boxes: readonly (Box & { id: string })[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap(other => (boxesMeet(one, other) ? [`${one.id} on ${other.id}`] : [])),
  );
}

const course = `services:
  postgres:
    image: postgres:16
    ports: ["5432:5432"]
    volumes: [pgdata:/var/lib/postgresql/data]
    networks: [red]
  pgadmin:
    image: dpage/pgadmin4:8
    ports: ["8080:80"]
    depends_on: [postgres]
    networks: [red]
volumes: {pgdata: }
networks: {red: }
`;

describe('the automatic layout', () => {
  const graph = draw(course);
  const { positions } = layoutGraph(graph, {});
  const at = (id: string) => positions[id] ?? { x: Number.NaN, y: Number.NaN };

  it('reads from left to right: doors, who needs, what is needed; data below its service', () => {
    expect(at('host-port:8080').x).toBeLessThan(at('service:pgadmin').x);
    expect(at('service:pgadmin').x).toBeLessThan(at('service:postgres').x);
    expect(at('service:pgadmin').y).toBe(at('service:postgres').y);
    expect(at('volume:pgdata').y).toBeGreaterThan(at('service:postgres').y);
    const [region] = regionBoxes(graph, positions);
    expect(region).toMatchObject({ id: 'network:red', members: ['service:postgres', 'service:pgadmin'] });
    expect(at('volume:pgdata').y).toBeGreaterThan((region?.box.y ?? 0) + (region?.box.height ?? 0));
  });

  it('is the same every time, in whole numbers', () => {
    expect(layoutGraph(draw(course), {}).positions).toEqual(positions);
    for (const { x, y } of Object.values(positions)) expect([x, y].every(Number.isInteger)).toBe(true);
  });

  it('leaves what has a place where it is, and puts what is new beside its neighbour', () => {
    const moved = { ...positions, 'service:postgres': { x: 2000, y: 1000 } };
    const more = draw(
      course.replace('volumes: {', '  redis:\n    image: redis:7\n    networks: [red]\nvolumes: {'),
    );
    const after = layoutGraph(more, moved).positions;
    for (const [id, place] of Object.entries(moved)) expect(after[id]).toEqual(place);
    expect(overlaps(boxesOf(more, after))).toEqual([]);
    expect(after['service:redis']).toBeDefined();
  });

  it('gives a network that nobody lives in a place of its own', () => {
    const lonely = draw(`${course.replace('networks: {red: }', 'networks: {red: , blue: }')}`);
    const layout = layoutGraph(lonely, {}).positions;
    expect(regionBoxes(lonely, layout).find(region => region.id === 'network:blue')?.members).toEqual([]);
    expect(overlaps(boxesOf(lonely, layout))).toEqual([]);
  });

  it('puts nothing on anything else, whatever the stack', () => {
    const stack = fc.record({
      count: fc.integer({ min: 1, max: 24 }),
      needs: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 40 }),
      networks: fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }),
      mounts: fc.array(fc.tuple(fc.nat(23), fc.nat(9)), { maxLength: 20 }),
      heights: fc.array(fc.integer({ min: 96, max: 260 }), { minLength: 24, maxLength: 24 }),
      kept: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
    });
    fc.assert(
      fc.property(stack, ({ count, needs, networks, mounts, heights, kept }) => {
        const services = Array.from({ length: count }, (_, index) => {
          const on = [
            ...new Set(
              needs
                .filter(([from, to]) => from === index && to < count && to !== index)
                .map(([, to]) => `s${to}`),
            ),
          ];
          const volumes = [
            ...new Set(
              mounts.filter(([owner]) => owner === index).map(([, volume]) => `v${volume}:/v${volume}`),
            ),
          ];
          const network = networks[index] === 0 ? '' : `, networks: [n${networks[index]}]`;
          return `  s${index}: {image: x, ports: ["${9000 + index}:80"], depends_on: [${on}], volumes: [${volumes}]${network}}\n`;
        });
        const graph = draw(`services:\n${services.join('')}`);
        const sizes = Object.fromEntries(
          graph.nodes.flatMap((node, index) =>
            node.kind === 'service' ? [[node.id, { width: 240, height: heights[index % 24] ?? 96 }]] : [],
          ),
        );
        const all = layoutGraph(graph, {}, sizes).positions;
        expect(overlaps(boxesOf(graph, all, sizes))).toEqual([]);
        const regions = regionBoxes(graph, all, sizes).map(region => ({ ...region.box, id: region.id }));
        expect(overlaps(regions)).toEqual([]);
        const some = Object.fromEntries(Object.entries(all).filter((_, index) => kept[index % 24]));
        expect(overlaps(boxesOf(graph, layoutGraph(graph, some, sizes).positions, sizes))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('manages a stack of 400 services', () => {
    const lines = Array.from(
      { length: 400 },
      (_, index) => `  s${index}: {image: x, depends_on: [s${index >> 1 || 1}]}\n`,
    );
    const graph = draw(
      `services:\n${lines.join('').replace('depends_on: [s1]}', 'image: x}').replaceAll('s0: {image: x, image: x}', 's0: {image: x}')}`,
    );
    expect(overlaps(boxesOf(graph, layoutGraph(graph, {}).positions))).toEqual([]);
  });
});
