import { describe, expect, it } from 'vitest';
import { connectMeaning } from '../../../renderer/canvas/gestures/connect-meaning.ts';
import { dropMeaning } from '../../../renderer/canvas/gestures/drop-meaning.ts';
import { readDrawing } from '../../support/read-drawing.ts';

const { stack, graph } = readDrawing(`services:
  web:
    image: python:3.11-slim
    depends_on: [db]
    networks: [front]
    ports: ["8000:8000"]
  db:
    image: postgres:16
    healthcheck:
      test: ["CMD", "pg_isready"]
    networks: [front]
  cache:
    image: redis:7
  lonely:
    image: debian
    network_mode: host
networks:
  front:
  back:
volumes:
  data:
`);
const meaning = (from: string, to: string | null) => connectMeaning(graph, stack, from, to);
const why = (from: string, to: string | null) => {
  const found = meaning(from, to);
  return found.kind === 'impossible' ? found.why : found.kind;
};

describe('joining two nodes', () => {
  it('makes one service wait for another: until it is healthy where it has a healthcheck', () => {
    expect(meaning('service:cache', 'service:db')).toEqual({
      kind: 'connect',
      from: 'cache',
      to: 'db',
      condition: 'service_healthy',
    });
    expect(meaning('service:db', 'service:cache')).toMatchObject({ condition: 'service_started' });
  });

  it('mounts a volume where the technology keeps its data, whichever end it is dragged from', () => {
    const mount = {
      kind: 'mount',
      service: 'db',
      source: 'data',
      store: 'volume',
      target: '/var/lib/postgresql/data',
    };
    expect(meaning('service:db', 'volume:data')).toEqual(mount);
    expect(meaning('volume:data', 'service:db')).toEqual(mount);
  });

  it('asks for the place where nobody knows it', () => {
    expect(meaning('service:web', 'volume:data')).toMatchObject({ kind: 'mount', target: null });
  });

  it('lets a service join a network', () => {
    expect(meaning('service:cache', 'network:back')).toEqual({
      kind: 'join',
      service: 'cache',
      network: 'back',
    });
  });

  it('says why it cannot be', () => {
    expect(why('service:web', 'service:db')).toBe('connected-already');
    expect(why('service:db', 'service:web')).toBe('would-cycle');
    expect(why('service:db', 'service:db')).toBe('itself');
    expect(why('service:web', 'network:front')).toBe('joined-already');
    expect(why('service:cache', 'network:default')).toBe('implicit-network');
    expect(why('service:lonely', 'network:back')).toBe('network-mode');
    expect(why('service:web', 'host-port:8000')).toBe('door');
    expect(why('volume:data', 'network:back')).toBe('only-services');
    expect(why('service:web', null)).toBe('nothing');
  });
});

describe('dropping a part', () => {
  it('joins the network whose region it falls into', () => {
    expect(dropMeaning(graph, 'redis', 'network:back', 'new')).toEqual({ kind: 'add', network: 'back' });
    expect(dropMeaning(graph, 'redis', 'network:default', 'new')).toEqual({ kind: 'add', network: null });
  });

  it('mounts a new volume on the service it falls on', () => {
    expect(dropMeaning(graph, 'volume', 'service:db', 'new')).toMatchObject({
      kind: 'mount',
      target: '/var/lib/postgresql/data',
    });
  });
});
