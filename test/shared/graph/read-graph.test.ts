import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readGraph } from '../../../shared/graph/read-graph.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { recogniseService } from '../../../shared/technologies/index.ts';

const draw = (text: string) =>
  readGraph(readStack(parseDocument('compose.yaml', text)), { recognise: recogniseService });

const course = `services:
  postgres:
    image: postgres:\${PG:-16}
    ports:
      - "\${PG_PORT:-5432}:5432"
    volumes:
      - pgdata:/var/lib/postgresql/data
      - ./init/:/docker-entrypoint-initdb.d:ro
    networks:
      - red_bigdata
  pgadmin:
    image: dpage/pgadmin4:8
    ports: ["8080:80"]
    depends_on:
      postgres:
        condition: service_healthy
    networks: [red_bigdata]
volumes:
  pgdata:
networks:
  red_bigdata:
`;

describe('the graph of a stack', () => {
  it('draws what the file says, with stable ids and lines', () => {
    const graph = draw(course);
    expect(graph.nodes.map(node => [node.id, node.technology, node.image, node.line])).toEqual([
      ['service:postgres', 'postgres', 'postgres:16', 2],
      ['service:pgadmin', 'pgadmin', 'dpage/pgadmin4:8', 11],
      ['network:red_bigdata', null, null, 21],
      ['volume:pgdata', null, null, 19],
      ['bind:./init', null, null, 8],
      ['host-port:5432', null, null, 5],
      ['host-port:8080', null, null, 13],
    ]);
    expect(graph.edges).toMatchObject([
      {
        kind: 'depends_on',
        from: 'service:pgadmin',
        to: 'service:postgres',
        condition: 'service_healthy',
        line: 15,
      },
      { kind: 'network', from: 'service:postgres', to: 'network:red_bigdata' },
      { kind: 'network', from: 'service:pgadmin', to: 'network:red_bigdata' },
      { kind: 'mount', to: 'volume:pgdata', target: '/var/lib/postgresql/data', readOnly: false },
      { kind: 'mount', to: 'bind:./init', target: '/docker-entrypoint-initdb.d', readOnly: true },
      { kind: 'port', from: 'host-port:5432', to: 'service:postgres', published: '5432', target: '5432' },
      { kind: 'port', from: 'host-port:8080', to: 'service:pgadmin', published: '8080', target: '80' },
    ]);
  });

  it('puts a service without networks on the default one, unless it has a network mode', () => {
    const graph = draw('services:\n  a:\n    image: x\n  b:\n    image: x\n    network_mode: host\n');
    expect(graph.nodes.find(node => node.id === 'network:default')).toMatchObject({
      implicit: true,
      line: null,
    });
    expect(graph.edges.map(edge => [edge.from, edge.to])).toEqual([['service:a', 'network:default']]);
  });

  it('has a node at both ends of every edge, also where the file does not define one', () => {
    const graph = draw(
      'services:\n  a:\n    image: x\n    networks: [n]\n    volumes: ["v:/v"]\n    secrets: [s]\n    configs: [c]\n    ports: ["80"]\n',
    );
    const ids = new Set(graph.nodes.map(node => node.id));
    for (const edge of graph.edges) expect([ids.has(edge.from), ids.has(edge.to)]).toEqual([true, true]);
    expect(graph.edges.find(edge => edge.kind === 'port')).toMatchObject({ published: null, target: '80' });
  });

  it.each([
    ['environment: ["DB=postgresql://u:p@ss@db:5432/x"]', 'db:5432', 'environment.DB'],
    ['environment: {URL: "jdbc:postgresql://db:5432/x?user=a"}', 'db:5432', 'environment.URL'],
    ['environment: {DB_HOST: db}', 'db', 'environment.DB_HOST'],
    ['environment: {DB_HOST: db, DB_PORT: 5433}', 'db:5433', 'environment.DB_HOST'],
    ['environment: {PEERS: "other:1,db:2000"}', 'db:2000', 'environment.PEERS'],
    ['environment: {CONN: "postgresql://${USER}:${PASS:?set it}@db/x"}', 'db', 'environment.CONN'],
    ['command: spark-class Worker spark://db:7077', 'db:7077', 'command'],
    ['command: ["wait-for-it", "db:5432", "--", "run"]', 'db:5432', 'command'],
    ['command: psql -h db -U x', 'db', 'command'],
    ['entrypoint: run --db-host=db', 'db', 'entrypoint'],
    ['environment: {A: "http://container-of-db:80/"}', 'container-of-db:80', 'environment.A'],
    ['environment: {A: "http://alias-of-db/"}', 'alias-of-db', 'environment.A'],
    ['links: ["db:database"]\n    environment: {A: "database:5432"}', 'database:5432', 'environment.A'],
    ['links: [db]', 'db', 'links'],
  ])('infers who talks to whom: %s', (line, address, because) => {
    const graph = draw(
      `services:\n  web:\n    image: x\n    ${line}\n  db:\n    image: y\n    container_name: container-of-db\n    networks:\n      default:\n        aliases: [alias-of-db]\n`,
    );
    expect(graph.edges.filter(edge => edge.kind === 'talks-to')).toMatchObject([
      { from: 'service:web', to: 'service:db', address, because },
    ]);
  });

  it.each([
    'environment: {POSTGRES_USER: db, POSTGRES_DB: db}',
    'environment: {BASE_IMAGE: "db:16"}',
    'environment: {A: "see http://example.org/db:80"}',
    'environment: {PASSWORD: "db-secret"}',
    'command: run db',
    'labels: {url: "http://db:80"}',
  ])('does not take every name for an address: %s', line => {
    const graph = draw(`services:\n  web:\n    image: x\n    ${line}\n  db:\n    image: y\n`);
    expect(graph.edges.filter(edge => edge.kind === 'talks-to')).toEqual([]);
  });

  it('draws no talk of a service with itself', () => {
    const graph = draw(
      'services:\n  kafka:\n    image: x\n    environment: {LISTENERS: "PLAINTEXT://kafka:9092"}\n',
    );
    expect(graph.edges.filter(edge => edge.kind === 'talks-to')).toEqual([]);
  });
});
