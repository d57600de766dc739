import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBoard } from '../../shared/board/parse-board.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { memoryNeed } from '../../shared/graph/memory-need.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import { languages } from '../../shared/words/words.ts';

const folder = join(import.meta.dirname, '../../resources/examples');
const examples = readdirSync(folder);

describe('The gallery', () => {
  it('has the course’s stacks and an empty one', () => {
    expect(examples).toEqual(
      expect.arrayContaining(['capstone', 'empty', 'postgres-pgadmin', 'spark-cluster', 'week3']),
    );
  });
});

describe.each(examples)('The example %s', id => {
  const read = (name: string): string => readFileSync(join(folder, id, name), 'utf8');
  const text = read('compose.yaml');
  const stack = readStack(parseDocument('compose.yaml', text));
  const graph = readGraph(stack, { recognise: recogniseService });
  const about = JSON.parse(read('example.json'));
  const endsByItself = (name: string): boolean =>
    stack.services.some(({ dependsOn }) =>
      dependsOn.some(each => each.service === name && each.condition === 'service_completed_successfully'),
    );

  it('is a stack without problems, with a comment for the reader and a README', () => {
    expect(stack.problems).toEqual([]);
    expect(graph.problems).toEqual([]);
    expect(text).toMatch(/^# \w/);
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(30);
  });

  it('says in every language what it is', () => {
    for (const language of languages)
      for (const words of [about.title, about.summary]) expect(words[language]).toMatch(/\w/);
  });

  it('fits a laptop with 8 GB, of which Docker may have the half and a little more', () => {
    expect(memoryNeed(stack, {}).bytes).toBeLessThan(5 * 1024 ** 3);
  });

  it('names its services with the technologies that are recognised', () => {
    const services = graph.nodes.filter(node => node.kind === 'service');
    expect(about.services).toEqual(services.map(({ name, technology }) => ({ name, technology })));
  });

  it('has a place for everything that is drawn, and for nothing else', () => {
    const board = parseBoard(read('compose.board.json'));
    if (board.kind !== 'board') throw new Error(board.reason);
    const drawn = graph.nodes.filter(node => node.kind !== 'network').map(node => node.id);
    expect(Object.keys(board.board.positions).sort()).toEqual(drawn.sort());
    expect(serialiseBoard(board.board)).toBe(read('compose.board.json'));
  });

  it('publishes no port twice, pins its images, and gives every service that stays a healthcheck', () => {
    const published = stack.services.flatMap(service => service.ports.map(port => port.published));
    expect(new Set(published).size).toBe(published.length);
    for (const service of stack.services) {
      if (service.build === null) expect(service.image?.value).toMatch(/:[\w.-]+$/);
      const ends = service.profiles.length > 0 || endsByItself(service.name);
      expect(service.healthcheck === null).toBe(ends);
    }
  });

  it('has every file it mounts, and says which passwords can be chosen', () => {
    for (const mount of stack.services.flatMap(service => service.mounts))
      if (mount.kind === 'bind') expect(existsSync(join(folder, id, mount.source ?? ''))).toBe(true);
    const variables = [...text.matchAll(/\$\{(\w+):-([^}]*)\}/g)].map(match => `${match[1]}=${match[2]}`);
    const listed = existsSync(join(folder, id, '.env.example')) ? read('.env.example').split('\n') : [];
    expect(listed).toEqual(expect.arrayContaining(variables));
  });
});
