import fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { findCommand, planCommand } from '../../../shared/commands/index.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits, invertEdits } from '../../../shared/text/text-edit.ts';
import { type Plain, plainData, renamedData, type Section } from '../../support/rename-oracle.ts';

/** More with RUNS=2000. */
const runs = Number(process.env['RUNS'] ?? 150);

/** How a service may name what it uses: `NAME` is what is changed, the rest is beside it; the mark begins a line below the key. */
const usesOf = {
  networks: [
    '',
    ' [NAME]',
    ' [ front,  "NAME" ]   # both',
    '\n      - NAME # in the back\n      - front',
    "\n    - front\n    # the last one\n    - 'NAME'",
    '\n      NAME:\n        aliases: [NAME, db]   # names\n      front:',
    ' {front: , NAME: {priority: 1}}',
    ' *nets',
  ],
  volumes: [
    '',
    ' ["NAME:/data", "./NAME:/folder"]',
    '\n      - NAME:/data:ro   # kept\n      - other:/other',
    '\n      - type: volume\n        source: NAME\n        target: /data # long\n      - NAME:/again',
    '\n      - ./x:/x\n\n      - other:/other',
    ' *mounts',
  ],
  services: [
    '',
    ' [NAME]',
    '\n      - other # first\n      - NAME',
    '\n      NAME:\n        condition: service_healthy   # up\n      other: {condition: service_started}',
    ' {NAME: {condition: service_started}}',
    ' *needs',
  ],
} as const satisfies Readonly<Record<Section, readonly string[]>>;

const keyOf = { networks: 'networks', volumes: 'volumes', services: 'depends_on' } as const;
const singular = { networks: 'network', volumes: 'volume', services: 'service' } as const;
const sections: readonly Section[] = ['networks', 'volumes', 'services'];

/** A file in which many services name one thing, each in its own way, some through one anchor or one merge. */
function fileOf(section: Section): fc.Arbitrary<string> {
  return fc
    .record({
      uses: fc.array(fc.constantFrom(...usesOf[section]), { minLength: 1, maxLength: 7 }),
      merged: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      oneLine: fc.boolean(),
      newline: fc.constantFrom('\n', '\n', '\r\n'),
      gap: fc.constantFrom('', '\n', '  # between\n'),
      ending: fc.boolean(),
    })
    .map(({ uses, merged, oneLine, newline, gap, ending }) => {
      const key = keyOf[section];
      const service = (use: string, at: number): string => {
        const own = use === '' ? '' : `    ${key}:${use}\n`;
        const base = merged[at] ? '    <<: *base # like the others\n' : '';
        return `  s${at}:\n${base}    image: "i${at}"   # NAME here is no name\n${own}${gap}`;
      };
      const flow = oneLine
        ? `  f1: {image: a, ${key}: [NAME]}\n  f2: {${key}: [other, NAME], image: b}\n`
        : '';
      const text = `# NAME stays in comments
x-nets: &nets [front, NAME]
x-mounts: &mounts
  - NAME:/shared # for all
  - other:/more
x-needs: &needs
  - NAME
  - other
x-base: &base
  restart: always
  ${key}: [${section === 'volumes' ? 'NAME:/merged' : 'NAME'}]   # merged
services:
  NAME:
    image: first
  other: {image: second}
${uses.map(service).join('')}${section === 'volumes' ? '' : flow}networks:
  front:
  NAME: {driver: bridge}
volumes:
  other:
  NAME:
`.replaceAll('NAME', 'thing');
      return (ending ? text : text.trimEnd()).replaceAll('\n', newline);
    });
}

/** What both parsers read, aliases and merges written out. */
const readers: readonly ((text: string) => Plain)[] = [
  text => plainData(text)[0] ?? null,
  text => JSON.parse(JSON.stringify(load(text, { schema: YAML11_SCHEMA }))),
];

describe.each(sections)('A change at every place that names one of the %s', section => {
  const key = keyOf[section];

  it.each([
    ['rename', { [singular[section]]: 'thing', to: 'renamed' }],
    ['remove', { [singular[section]]: 'thing' }],
  ] as const)(
    '%s: each place as intended in both parsers, nothing else changed, undone to the byte',
    (verb, args) => {
      fc.assert(
        fc.property(fileOf(section), text => {
          const document = parseDocument('compose.yaml', text);
          const context = { document, stack: readStack(document) };
          const name = `${verb}-${singular[section]}`;
          const plan = planCommand(context, name, { ...args, scope: 'shared' });
          if (plan.kind !== 'edits') throw new Error(JSON.stringify(plan));
          const after = applyEdits(text, plan.edits);
          const verdict = verifyEdit(document, plan.edits, findCommand(name)?.expects(args, context) ?? []);
          expect(verdict.ok ? 'fine' : `${JSON.stringify(verdict.refusal)}\n${after}`).toBe('fine');
          for (const read of readers) {
            const wanted =
              verb === 'rename'
                ? renamedData(read(text), section, 'thing', 'renamed')
                : removedData(read(text), section, key);
            expect(counting(read(after), key)).toEqual(counting(wanted, key));
          }
          expect(linesWithout(after)).toEqual(linesWithout(text));
          expect(applyEdits(after, invertEdits(text, plan.edits))).toBe(text);
        }),
        { numRuns: runs },
      );
    },
  );
});

type PlainMap = { [key: string]: Plain };

/** The data as it must be once the thing is gone from every list and map that names it, and from its own section. */
function removedData(data: Plain, section: Section, key: string): Plain {
  const file = data as PlainMap;
  const without = (value: Plain | undefined): Plain => {
    if (Array.isArray(value)) return value.filter(item => !names(item));
    return Object.fromEntries(Object.entries((value ?? {}) as PlainMap).filter(([one]) => one !== 'thing'));
  };
  const services = without(section === 'services' ? file['services'] : null) as PlainMap;
  for (const [name, service] of Object.entries(file['services'] as PlainMap)) {
    if (section === 'services' && name === 'thing') continue;
    const own = service as PlainMap;
    services[name] = own[key] === undefined ? own : { ...own, [key]: without(own[key]) };
  }
  return { ...file, [section]: without(file[section]), services };
}

function names(item: Plain): boolean {
  if (typeof item === 'string') return item === 'thing' || item.startsWith('thing:');
  return (item as PlainMap)['source'] === 'thing';
}

/** What Compose counts: an attribute of a service that is left empty goes with its key. */
function counting(data: Plain, key: string): Plain {
  const { services, networks, volumes } = data as PlainMap;
  const counted = Object.entries(services as PlainMap).map(([name, service]) => {
    const own = { ...(service as PlainMap) };
    if (Object.keys(own[key] ?? {}).length === 0) delete own[key];
    return [name, own];
  });
  return { services: Object.fromEntries(counted), networks: networks ?? null, volumes: volumes ?? null };
}

/** The lines that no change may touch: comments, and what a service says beside the things that it uses. */
function linesWithout(text: string): string[] {
  return text.split(/\r?\n/).filter(line => /^(?:#| {2}restart| {2}s\d:| {4}(?:image: "|<<:))/.test(line));
}
