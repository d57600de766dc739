import { describe, expect, it } from 'vitest';
import { makeRoom } from '../../../renderer/canvas/make-room.ts';
import { readDrawing } from '../../support/read-drawing.ts';

const text = `services:
  master:
    image: a
    networks: [inside]
  worker:
    image: b
    networks: [inside]
  beside:
    image: c
    networks: [inside]
    volumes:
      - data:/data
networks:
  inside: {}
volumes:
  data: {}
`;
const { graph } = readDrawing(text);
const size = { width: 200, height: 100 };
const planned = () => size;
const places = {
  'service:master': { x: 0, y: 0 },
  'service:worker': { x: 0, y: 140 },
  'service:beside': { x: 300, y: 140 },
  'volume:data': { x: 300, y: 400 },
};

describe('room for a card that shows figures while it runs', () => {
  it('leaves everything where it is while nothing grew', () => {
    expect(makeRoom(graph, places, planned, { 'service:master': size }, null)).toBe(places);
  });

  it('moves the card below down, and nothing that stands beside', () => {
    const measured = { 'service:master': { width: 200, height: 180 } };
    expect(makeRoom(graph, places, planned, measured, null)).toEqual({
      ...places,
      'service:worker': { x: 0, y: 198 },
    });
  });

  it('hands the shift on to what stands further below', () => {
    const near = { ...places, 'service:beside': { x: 0, y: 250 } };
    const measured = { 'service:master': { width: 200, height: 180 } };
    expect(makeRoom(graph, near, planned, measured, null)['service:beside']).toEqual({ x: 0, y: 308 });
  });

  it('keeps a volume clear of the frame of the network that grew beside it', () => {
    const near = { ...places, 'volume:data': { x: 300, y: 290 } };
    const measured = { 'service:worker': { width: 200, height: 200 } };
    const bottomOfFrame = 140 + 200 + 28;
    expect(makeRoom(graph, near, planned, measured, null)['volume:data']?.y).toBeGreaterThan(bottomOfFrame);
  });

  it('does not take a card out of the hand that drags it', () => {
    const measured = { 'service:master': { width: 200, height: 180 } };
    const held = { 'service:worker': { x: 0, y: 140 } };
    expect(makeRoom(graph, places, planned, measured, held)).toBe(places);
  });
});
