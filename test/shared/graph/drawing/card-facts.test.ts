import { describe, expect, it } from 'vitest';
import { portText, readCardFacts } from '../../../../shared/graph/drawing/card-facts.ts';
import { cardSize } from '../../../../shared/graph/drawing/card-size.ts';
import { readDrawing } from '../../../support/read-drawing.ts';

function factsOf(text: string, name: string) {
  const { stack, graph } = readDrawing(text);
  const service = stack.services.find(one => one.name === name);
  if (!service) throw new Error(`no service ${name}`);
  return readCardFacts(service, graph);
}

const health = (test: string) => {
  const chips = factsOf(`services:\n  a:\n    image: x\n    healthcheck:\n      test: ${test}\n`, 'a').chips;
  return chips.find(({ kind }) => kind === 'health');
};

describe('a card', () => {
  it('says the image, ports, health check and variables in short', () => {
    const facts = factsOf(
      `services:
  pgadmin:
    image: dpage/pgadmin4:8
    ports: ["5050:80"]
    environment: { A: 1, B: 2 }
    healthcheck: { test: ["CMD-SHELL", "wget -q localhost"] }
    tmpfs: /tmp
`,
      'pgadmin',
    );
    expect(facts.image).toBe('dpage/pgadmin4:8');
    expect(facts.chips).toMatchObject([
      { kind: 'port', text: '5050 → 80', web: true },
      { kind: 'health', text: 'wget' },
      { kind: 'environment', count: 2 },
      { kind: 'scratch', text: '/tmp' },
    ]);
  });

  it('says beside a variable what it stands for', () => {
    const facts = (port: string) =>
      factsOf(`services:\n  db:\n    image: postgres:\${TAG:-16}\n    ports: ["${port}:80"]\n`, 'db');
    expect(facts('${P:-81}')).toMatchObject({ image: 'postgres:${TAG:-16}', reads: '16' });
    expect(facts('${P:-81}').chips).toMatchObject([{ text: '${P:-81} (81) → 80' }]);
    expect(facts('${WEB_PORT_OF_US:-81}').chips).toMatchObject([{ text: '$WEB_PORT_OF_US (81) → 80' }]);
    expect(facts('${UNSET}').chips).toMatchObject([{ text: '${UNSET} → 80' }]);
    expect(factsOf('services:\n  a:\n    image: x:${UNSET}\n', 'a').reads).toBeUndefined();
  });

  it('names the folder of a service that is built', () => {
    expect(factsOf('services:\n  a:\n    build: ./app\n', 'a')).toMatchObject({
      image: './app',
      built: true,
    });
  });

  it('has a plug for every network but the one it stands in', () => {
    const facts = factsOf(
      'services:\n  a:\n    image: x\n    networks: [one, two, three]\nnetworks: { one: , two: , three: }\n',
      'a',
    );
    expect(facts.plugs).toEqual(['two', 'three']);
  });

  it('finds the program of a health check through its wrappers', () => {
    expect(health('["CMD-SHELL", "pg_isready -U $${POSTGRES_USER}"]')).toMatchObject({ text: 'pg_isready' });
    expect(health('["CMD", "/usr/bin/redis-cli", "ping"]')).toMatchObject({ text: 'redis-cli' });
    expect(health('["CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080"]')).toMatchObject({
      text: 'tcp 8080',
    });
    expect(health('["NONE"]')).toBeUndefined();
  });

  it('grows by a row when its chips need one', () => {
    const base = factsOf('services:\n  a:\n    image: x\n', 'a');
    const port = { kind: 'port', text: '8080 → 8080', source: '', target: '80', web: false } as const;
    const heights = [0, 1, 4].map(
      count => cardSize({ ...base, chips: Array.from({ length: count }, () => port) }).height,
    );
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    expect(heights[2]).toBeGreaterThan(heights[1] ?? 0);
  });
});

describe('a port as people say it', () => {
  it.each([
    [{ published: '8080', target: '80', protocol: 'tcp' }, '8080 → 80'],
    [{ published: '5432', target: '5432', protocol: 'tcp' }, '5432'],
    [{ published: '53', target: '53', protocol: 'udp' }, '53/udp'],
    [{ published: null, target: '80', protocol: 'tcp' }, '→ 80'],
  ])('%j is %s', (port, text) => {
    expect(portText(port)).toBe(text);
  });
});
