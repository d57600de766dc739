import { describe, expect, it } from 'vitest';
import { boardAfterMove, nextPlaces, noPlaces } from '../../../../shared/graph/drawing/places.ts';
import { layoutGraph } from '../../../../shared/graph/layout/layout-graph.ts';
import { readDrawing } from '../../../support/read-drawing.ts';

const two = `services:
  web:
    image: nginx
    ports: ["8080:80"]
  db:
    image: postgres:16
`;
const graphOf = (text: string) => readDrawing(text).graph;
const first = nextPlaces(noPlaces, graphOf(two), {}, {});

describe('places on the canvas', () => {
  it('give every card a place, but no door and no region', () => {
    expect(Object.keys(first.shown).toSorted()).toEqual(['service:db', 'service:web']);
  });

  it('stay where they are while somebody types', () => {
    const typed = nextPlaces(first, graphOf(two.replace('nginx', 'nginx:1')), {}, {});
    expect(typed.shown).toEqual(first.shown);
  });

  it('are found for what is new alone', () => {
    const more = nextPlaces(first, graphOf(`${two}  cache:\n    image: redis:7\n`), {}, {});
    expect(more.shown).toMatchObject(first.shown);
    expect(more.shown['service:cache']).toBeDefined();
  });

  it('are those of the whole layout, which puts the doors besides', () => {
    const text = `${two}  cache:\n    image: redis:7\n    ports: ["8080:6379", "6379:6379"]\n    volumes: [kept:/data]\nvolumes:\n  kept:\n`;
    const whole = layoutGraph(graphOf(text), first.shown).positions;
    for (const [id, place] of Object.entries(nextPlaces(first, graphOf(text), {}, {}).shown))
      expect(whole[id]).toEqual(place);
  });

  it('go with a service whose name is typed anew', () => {
    const renamed = nextPlaces(first, graphOf(two.replace('  db:', '  database:')), {}, {});
    expect(renamed.shown['service:database']).toEqual(first.shown['service:db']);
    expect(renamed.shown['service:web']).toEqual(first.shown['service:web']);
  });

  it('go with a service that the board had placed, too', () => {
    const board = { 'service:db': { x: 700, y: 300 } };
    const placed = nextPlaces(first, graphOf(two), board, {});
    const renamed = nextPlaces(placed, graphOf(two.replace('  db:', '  database:')), board, {});
    expect(renamed.shown['service:database']).toEqual({ x: 700, y: 300 });
  });

  it('come back as they were when a move is undone', () => {
    const moved = nextPlaces(first, graphOf(two), { 'service:db': { x: 700, y: 300 } }, {});
    expect(moved.shown['service:db']).toEqual({ x: 700, y: 300 });
    expect(nextPlaces(moved, graphOf(two), {}, {}).shown).toEqual(first.shown);
  });
});

describe('the board after a move', () => {
  it('says all places, so that nothing jumps later, in whole numbers', () => {
    const changes = boardAfterMove(first, {}, { 'service:db': { x: 10.4, y: 20.6 } });
    expect(changes['service:db']).toEqual({ x: 10, y: 21 });
    expect(changes['service:web']).toEqual(first.shown['service:web']);
  });

  it('says only what changed when it knows the rest', () => {
    const board = { ...first.shown };
    const placed = nextPlaces(first, graphOf(two), board, {});
    expect(boardAfterMove(placed, board, { 'service:db': { x: 1, y: 2 } })).toEqual({
      'service:db': { x: 1, y: 2 },
    });
  });

  it('forgets a name that is gone when its place has another owner', () => {
    const board = {
      'service:db': { x: 700, y: 300 },
      'service:web': { x: 0, y: 0 },
      'service:away': { x: 5, y: 5 },
    };
    const placed = nextPlaces(first, graphOf(two), board, {});
    const renamed = nextPlaces(placed, graphOf(two.replace('  db:', '  database:')), board, {});
    const changes = boardAfterMove(renamed, board, { 'service:web': { x: 9, y: 9 } });
    expect(changes).toEqual({
      'service:database': { x: 700, y: 300 },
      'service:web': { x: 9, y: 9 },
      'service:db': null,
    });
  });
});
