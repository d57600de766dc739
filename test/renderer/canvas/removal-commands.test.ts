import { describe, expect, it } from 'vitest';
import { removalCommands } from '../../../renderer/canvas/gestures/removal-commands.ts';
import { readDrawing } from '../../support/read-drawing.ts';

const { graph } = readDrawing(`services:
  web:
    image: python:3.11-slim
    depends_on: [db]
    environment:
      DATABASE_URL: postgresql://u@db:5432/x
    ports: ["8000:80"]
    volumes: ["./app:/app"]
    networks: [front]
  db:
    image: postgres:16
    volumes: ["data:/var/lib/postgresql/data"]
volumes:
  data:
networks:
  front:
`);
const nodes = (...ids: string[]) => removalCommands(graph, { nodes: ids, edge: null });
const edge = (kind: string) =>
  removalCommands(graph, { nodes: [], edge: graph.edges.find(one => one.kind === kind)?.id ?? null });

describe('removing what is selected', () => {
  it('removes services, volumes and networks together', () => {
    expect(nodes('service:web', 'network:front', 'volume:data')?.map(({ name }) => name)).toEqual([
      'remove-service',
      'remove-network',
      'remove-volume',
    ]);
  });

  it('takes the mounts of a folder and the port of a door out of their services', () => {
    expect(nodes('bind:./app')).toEqual([{ name: 'unmount', args: { service: 'web', target: '/app' } }]);
    expect(nodes('host-port:8000')).toEqual([
      { name: 'remove-port', args: { service: 'web', target: '80', published: '8000' } },
    ]);
  });

  it('does not take out of a service what goes with it', () => {
    expect(nodes('service:web', 'bind:./app', 'host-port:8000')).toEqual([
      { name: 'remove-service', args: { service: 'web' } },
    ]);
  });

  it('removes an arrow', () => {
    expect(edge('depends_on')).toEqual([{ name: 'disconnect', args: { from: 'web', to: 'db' } }]);
    expect(edge('mount')?.[0]?.name).toBe('unmount');
  });

  it('leaves alone what no line of the file says', () => {
    expect(nodes('network:default')).toBeNull();
    expect(edge('talks-to')).toBeNull();
  });
});
