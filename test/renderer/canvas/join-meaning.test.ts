import { describe, expect, it } from 'vitest';
import { joinMeant } from '../../../renderer/canvas/gestures/join-meaning.ts';
import { derive } from '../../../renderer/session/derive.ts';
import { makeScene } from '../../../shared/graph/drawing/scene.ts';

const derived = derive(
  'compose.yaml',
  `services:
  api:
    image: a
    networks: [front]
  db:
    image: b
    networks: [back]
  host:
    image: c
    network_mode: host
networks:
  front: {}
  back: {}
`,
  null,
);
const meant = (id: string, at: { x: number; y: number }) => {
  const places = {
    'service:api': { x: 0, y: 0 },
    'service:db': { x: 600, y: 0 },
    'service:host': { x: 0, y: 600 },
    [id]: at,
  };
  return joinMeant({ derived, scene: makeScene(derived.graph, places, {}) }, { [id]: at });
};

describe('a card put into the frame of a network', () => {
  it('may mean that its service joins the network', () => {
    expect(meant('service:api', { x: 610, y: 20 })).toEqual({
      kind: 'join',
      service: 'api',
      network: 'back',
    });
  });

  it('means nothing outside of all frames, or in its own', () => {
    expect(meant('service:api', { x: 0, y: 900 })).toBeNull();
  });

  it('means nothing for a service that cannot join networks', () => {
    expect(meant('service:host', { x: 610, y: 20 })).toBeNull();
  });
});
