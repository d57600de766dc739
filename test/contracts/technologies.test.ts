import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Reading } from '../../shared/live/reading.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import type { Service } from '../../shared/stack/stack.ts';
import {
  findPart,
  findTechnology,
  parts,
  recogniseService,
  technologies,
  technologyOfPart,
} from '../../shared/technologies/index.ts';
import type { ProbeTarget, RecognisedService, Template } from '../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../support/view-words.ts';

const nothingYet = {
  freePort: (wanted: number) => wanted,
  freeVolume: (wanted: string) => wanted,
  services: [],
};

interface Partner {
  readonly name: string;
  readonly technology: string;
  readonly role: string;
  readonly networks: readonly string[];
}

/** The part's service as it stands in a stack with these partners; the stack must have no problem. */
function drop(id: string, partners: readonly Partner[] = []): Service {
  const { yaml, volumes, configs = [] } = templateOf(id, partners);
  const section = (name: string, entries: readonly string[]): string =>
    entries.length === 0 ? '' : `${name}:\n${entries.map(entry => `  ${entry}\n`).join('')}`;
  const text = [
    `services:\n  subject:\n${yaml.replace(/^(?=.)/gm, '    ')}`,
    ...partners.map(({ name, networks }) => `  ${name}: { image: x, networks: [${networks.join(', ')}] }\n`),
    section(
      'volumes',
      volumes.map(volume => `${volume}:`),
    ),
    section(
      'configs',
      configs.map(({ name, content }) => `${name}: { content: ${JSON.stringify(content)} }`),
    ),
    section(
      'networks',
      partners.flatMap(partner => partner.networks).map(network => `${network}:`),
    ),
  ].join('');
  const stack = readStack(parseDocument('compose.yaml', text));
  expect(stack.problems).toEqual([]);
  return stack.services[0] as Service;
}

function templateOf(id: string, services: readonly Partner[]): Template {
  const template = findPart(id)?.template({ ...nothingYet, name: 'subject', services });
  if (!template) throw new Error(`no part ${id}`);
  return template;
}

function asRecognised(service: Service): RecognisedService {
  return {
    image: service.image?.value ?? null,
    command: service.command?.value ?? null,
    labels: {},
    environment: Object.fromEntries(service.environment.map(({ name, value }) => [name, value])),
  };
}

describe.each(technologies.map(technology => [technology.id, technology] as const))(
  'The technology %s',
  (id, technology) => {
    it('has an id of its own, a name, a mark and a colour', () => {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(technologies.filter(other => other.id === id)).toEqual([technology]);
      expect(findTechnology(id)).toBe(technology);
      expect(technology.name).not.toBe('');
      if (technology.mark.kind === 'outline') expect(technology.mark.path).toMatch(/^[Mm]/);
      expect(technology.colour).toMatch(/^#[0-9a-f]{6}$/);
    });

    it('says its words in every language', () => {
      const actions = technology.actions ?? [];
      const keys = [
        ...technology.parts.map(part => part.label),
        ...actions.flatMap(action => [action.label, ...action.fields.map(field => field.label)]),
        ...actions.flatMap(action =>
          action.fields.flatMap(field => (field.choices ?? []).map(choice => choice.label)),
        ),
      ];
      expect(missingWords(keys.map(key => ({ key })))).toEqual([]);
    });

    it('explains itself to somebody who meets it for the first time', () => {
      if (technology.id === 'your-own') return;
      for (const { help } of [technology.words.en, technology.words.es])
        for (const sentence of [help?.what, help?.reach, help?.trouble])
          expect(sentence).toMatch(/\w+.*[.!?»”]$/s);
    });

    it('says of every role that a part plays what it needs, who it runs as and what its image can be asked with', () => {
      const dropped = technology.parts.map(part => recogniseService(asRecognised(drop(part.id))));
      for (const found of dropped) {
        if (found?.technology !== technology || id === 'python') continue;
        const role = technology.roles[found.role];
        expect([found.role, role?.user, role?.tools]).toEqual([
          found.role,
          expect.any(String),
          expect.arrayContaining([expect.any(String)]),
        ]);
        if (role?.oneShot) continue;
        expect([found.role, role?.healthcheck?.test, role?.ports.length]).not.toContain(undefined);
        expect(role?.needs?.memoryMegabytes).toBeGreaterThan(0);
        expect(role?.needs?.startSeconds).toBeGreaterThan(0);
      }
    });

    it('names in actions, rules and wirings only roles it has', () => {
      const named = [technology.actions ?? [], technology.rules ?? [], technology.wirings ?? []];
      for (const { roles } of named.flat())
        for (const role of roles) expect(Object.keys(technology.roles)).toContain(role);
    });

    it('wires itself to technologies and roles that there are, never to itself by another name', () => {
      for (const { to } of technology.wirings ?? [])
        expect(Object.keys(findTechnology(to.technology)?.roles ?? {})).toEqual(
          expect.arrayContaining([...to.roles]),
        );
    });

    it('says the same things in every language', () => {
      expect(keysOf(technology.words.es)).toEqual(keysOf(technology.words.en));
      for (const { id: rule } of [...(technology.rules ?? []), ...(technology.wirings ?? [])])
        for (const word of ['title', 'message', 'explanation'])
          expect(keysOf(technology.words.en.rules)).toContain(`${rule}.${word}`);
    });

    it.each(Object.keys(technology.roles))(
      'reads a silent container in the role %s as waiting, in words',
      role => {
        const { probe, view } = technology;
        if (!probe) return;
        const silent: ProbeTarget = {
          service: 'subject',
          container: 'c1',
          role,
          environment: {},
          command: null,
          addresses: {},
          hostname: null,
        };
        const asks = probe.ask(silent, {});
        if (asks.length === 0) return;
        const answers = Object.fromEntries(asks.map(ask => [ask.id, null]));
        expect(probe.ask(silent, answers)).toEqual([]);
        const { reading } = probe.read(silent, answers, null, 1_000);
        const joined =
          probe.join?.([{ target: silent, reading }], null, 1_000).readings[0]?.reading ?? reading;
        expect(joined.state).toBe('waiting');
        expect(missingWords([joined.headline, ...wordsOfRows(view ? view.card(joined) : [])])).toEqual([]);
        expect(unknownAsZero(joined)).toEqual([]);
      },
    );
  },
);

describe.each(parts.map(part => [part.id, part] as const))('The part %s', (id, part) => {
  it('can be found, and belongs to one technology', () => {
    expect(parts.filter(other => other.id === id)).toEqual([part]);
    expect(findPart(id)).toBe(part);
    expect(technologyOfPart(id)?.parts).toContain(part);
    expect(part.serviceName).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('drops a commented service with a pinned image', () => {
    const service = drop(id);
    expect(service.image?.value).toMatch(/^[a-z0-9./-]+:[\w.-]+$/);
    expect(service.image?.value).not.toContain(':latest');
    expect(templateOf(id, []).yaml).toMatch(/^ *#|\s# /m);
    expect(templateOf(id, []).yaml.endsWith('\n')).toBe(true);
  });

  it('is recognised as its own technology', () => {
    const own = technologyOfPart(id);
    const recognised = recogniseService(asRecognised(drop(id)));
    expect(recognised?.technology.id ?? 'your-own').toBe(own?.id);
  });

  it('has a healthcheck, unless there is nothing to check', () => {
    expect(drop(id).healthcheck?.test?.value ?? 'nothing').toEqual(
      ['empty-service', 'airflow-init'].includes(id) ? 'nothing' : expect.stringMatching(/\w/),
    );
  });

  it('keeps its data in volumes that it declares', () => {
    const service = drop(id);
    const recognised = recogniseService(asRecognised(service));
    const paths = recognised?.technology.roles[recognised.role]?.dataPaths ?? [];
    const mounted = service.mounts.filter(mount => mount.kind === 'volume');
    expect(mounted.map(mount => mount.target)).toEqual(expect.arrayContaining([...paths]));
    expect(mounted.map(mount => mount.source)).toEqual(templateOf(id, []).volumes);
  });

  it('sets the variables it would stop without, and writes no secret but through the environment', () => {
    const service = drop(id);
    const recognised = recogniseService(asRecognised(service));
    const names = service.environment.map(variable => variable.name);
    for (const required of recognised?.technology.roles[recognised.role]?.required ?? [])
      expect(names).toContain(required.names[0]);
    for (const [, value] of templateOf(id, []).yaml.matchAll(/^ *\w*PASSWORD\w*: *(.+)$/gm))
      expect(value).toMatch(/^\$\{\w+:-/);
  });

  it('asks for host ports that are free', () => {
    const asked: number[] = [];
    const freePort = (wanted: number): number => {
      asked.push(wanted);
      return wanted + 1000;
    };
    const { yaml } = part.template({ ...nothingYet, name: 'subject', freePort });
    const written = [...yaml.matchAll(/- "(\d+):\d+"/g)].map(match => Number(match[1]));
    expect(written).toEqual(asked.map(port => port + 1000));
  });
});

describe('Parts that work with another', () => {
  it.each([
    ['pgadmin', { name: 'base', technology: 'postgres', role: 'server', networks: ['red_bigdata'] }],
    ['airflow', { name: 'base', technology: 'postgres', role: 'server', networks: ['red_bigdata'] }],
    ['airflow-init', { name: 'base', technology: 'postgres', role: 'server', networks: ['red_bigdata'] }],
    ['spark-worker', { name: 'boss', technology: 'spark', role: 'master', networks: ['red_bigdata'] }],
    [
      'flink-taskmanager',
      { name: 'boss', technology: 'flink', role: 'jobmanager', networks: ['red_bigdata'] },
    ],
    ['dask-worker', { name: 'boss', technology: 'dask', role: 'scheduler', networks: ['red_bigdata'] }],
    ['ray-worker', { name: 'boss', technology: 'ray', role: 'head', networks: ['red_bigdata'] }],
  ])('%s waits for its partner and joins its networks', (id, partner) => {
    const service = drop(id, [partner]);
    expect(service.dependsOn).toMatchObject([{ service: partner.name, condition: 'service_healthy' }]);
    expect(service.networks.map(membership => membership.network)).toEqual(['red_bigdata']);
  });

  it('lets a worker look for the master by its name', () => {
    const boss = (technology: string, role: string) => ({ name: 'boss', technology, role, networks: [] });
    const command = (id: string, technology: string, role: string) =>
      drop(id, [boss(technology, role)]).command?.value;
    expect(command('spark-worker', 'spark', 'master')).toContain('spark://boss:7077');
    expect(command('dask-worker', 'dask', 'scheduler')).toContain('tcp://boss:8786');
    expect(command('ray-worker', 'ray', 'head')).toContain('--address=boss:6379');
    const [properties] = drop('flink-taskmanager', [boss('flink', 'jobmanager')]).environment;
    expect(properties?.value).toContain('jobmanager.rpc.address: boss\n');
  });
});

/** Facts that a silent container cannot have told. */
function unknownAsZero(reading: Reading): readonly string[] {
  return Object.entries(reading.facts).flatMap(([name, value]) => (value === 0 ? [name] : []));
}

/** Every path to a word, sorted; plural forms, which differ between languages, as one. */
function keysOf(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return words === undefined ? [] : [path.slice(1)];
  const keys = Object.entries(words).flatMap(([key, value]) =>
    keysOf(value, `${path}.${key.replace(/_(?:one|many|other)$/, '')}`),
  );
  return [...new Set(keys)].sort();
}
