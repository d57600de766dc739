import { describe, expect, it } from 'vitest';
import { findCommand, planCommand } from '../../../shared/commands/index.ts';
import type { ComposeDocument } from '../../../shared/document/document.ts';
import { lookup } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import type { Service, Stack } from '../../../shared/stack/stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';
import { corpusFiles, corpusMissing } from '../../support/corpus.ts';
import type { Call } from '../../support/some-command.ts';

const files = corpusFiles();
const title = files ? 'Added and removed again' : `Added and removed again (${corpusMissing})`;
/** Every twelfth file in a usual run, all of them with CORPUS=all. */
const sample = (files ?? []).filter((_, at) => process.env['CORPUS'] === 'all' || at % 12 === 0);

/** What is added, and what takes it away again. */
interface Pair {
  readonly kind: string;
  readonly add: Call;
  readonly remove: Call;
}

describe.skipIf(!files)(title, () => {
  it('every part of a real file leaves its bytes as they were', { timeout: 2_400_000 }, () => {
    const counts = new Map<string, { done: number; refused: number }>();
    const wrong: string[] = [];
    for (const file of sample) {
      const document = parseDocument('compose.yaml', file.text);
      if (!document.parses) continue;
      const stack = readStack(document);
      for (const { kind, add, remove } of pairs(document, stack)) {
        const count = counts.get(kind) ?? { done: 0, refused: 0 };
        counts.set(kind, count);
        const added = run(document, stack, add);
        if (!added) {
          count.refused++;
          continue;
        }
        const back = run(added, readStack(added), remove);
        const isSame = back?.text === file.text;
        if (!isSame && !passes(document, stack, add)) {
          count.refused++;
          continue;
        }
        count.done++;
        if (!isSame)
          wrong.push(`${file.name}: ${kind} ${JSON.stringify(add.args)} ${back ? 'other bytes' : 'refused'}`);
      }
    }
    console.table(Object.fromEntries(counts));
    expect(wrong).toEqual([]);
    for (const [kind, { done, refused }] of counts) expect(refused, kind).toBeLessThan(done / 10 + 2);
  });
});

/** The document after a command, or null where it is refused; where others share the fact it changes for all. */
function run(document: ComposeDocument, stack: Stack, { name, args }: Call): ComposeDocument | null {
  const plan = planCommand({ document, stack }, name, args);
  if (plan.kind === 'refused') return null;
  const edits = plan.kind === 'choices' ? plan.shared : plan.edits;
  return parseDocument(document.file, applyEdits(document.text, edits));
}

/** Whether the check lets a command through; asked only where the bytes differ, for it costs more than all the rest. */
function passes(document: ComposeDocument, stack: Stack, { name, args }: Call): boolean {
  const plan = planCommand({ document, stack }, name, args);
  if (plan.kind === 'refused') return false;
  const edits = plan.kind === 'choices' ? plan.shared : plan.edits;
  return verifyEdit(document, edits, findCommand(name)?.expects(args, { document, stack }) ?? []).ok;
}

function isAliased(document: ComposeDocument, service: Service): boolean {
  return lookup(document, ['services', service.name])?.source.startsWith('*') ?? false;
}

function pairs(document: ComposeDocument, stack: Stack): Pair[] {
  const fresh = 'zz-fresh';
  const network = stack.networks.find(({ name }) => name !== 'default');
  const pair = (kind: string, add: [string, Call['args']], remove: [string, Call['args']]): Pair => ({
    kind,
    add: { name: add[0], args: add[1] },
    remove: { name: remove[0], args: remove[1] },
  });
  const top = [
    pair(
      'service',
      ['add-service', { name: fresh, image: 'nginx:1.27' }],
      ['remove-service', { service: fresh }],
    ),
    pair(
      'service of a part',
      ['add-service', { name: fresh, technology: 'empty-service' }],
      ['remove-service', { service: fresh }],
    ),
    pair(
      'network',
      ['add-network', { name: fresh, driver: 'bridge' }],
      ['remove-network', { network: fresh }],
    ),
    pair('volume', ['add-volume', { name: fresh }], ['remove-volume', { volume: fresh }]),
  ];
  // A service without a body, or one that is an alias, opens into a map of its own and stays one; so does an empty file.
  const opens = (service: Service): boolean =>
    service.keys.length > 0 && service.keys.every(({ shape }) => shape !== 'null');
  const own = stack.services.filter(service => opens(service) && !isAliased(document, service));
  return [...(stack.services.length > 0 ? top : []), ...own.flatMap(service => ofService(service))];

  function ofService(service: Service): Pair[] {
    const at = { service: service.name };
    const found = [
      pair(
        'port',
        ['add-port', { ...at, published: 54_321, target: 8_123 }],
        ['remove-port', { ...at, target: 8_123, published: 54_321 }],
      ),
      pair(
        'variable',
        ['set-variable', { ...at, name: 'ZZ_FRESH', value: 'yes: #1' }],
        ['unset-variable', { ...at, name: 'ZZ_FRESH' }],
      ),
      pair(
        'mount of a folder',
        ['mount', { ...at, source: './zz', target: '/zz', readOnly: true }],
        ['unmount', { ...at, target: '/zz' }],
      ),
      pair(
        'mount of a new volume',
        ['mount', { ...at, source: fresh, target: '/zz' }],
        ['remove-volume', { volume: fresh }],
      ),
    ];
    if (!service.healthcheck) {
      const path = ['services', service.name, 'healthcheck'];
      found.push(
        pair(
          'healthcheck',
          ['set-healthcheck', { ...at, test: ['CMD', 'true'], interval: '5s' }],
          ['unset', { path }],
        ),
      );
    } else if (!service.healthcheck.startPeriod && !service.healthcheck.inherited) {
      found.push(
        pair(
          'healthcheck key',
          ['set-healthcheck', { ...at, startPeriod: '7s' }],
          ['set-healthcheck', { ...at, startPeriod: null }],
        ),
      );
    }
    if (network && !service.networkMode && !service.networks.some(one => one.network === network.name)) {
      const args = { ...at, network: network.name };
      found.push(pair('membership', ['join-network', args], ['leave-network', args]));
    }
    const other = stack.services.find(({ name }) => name !== service.name && !waits(name, service.name));
    if (other && !service.dependsOn.some(one => one.service === other.name)) {
      const args = { from: service.name, to: other.name };
      found.push(pair('dependency', ['connect', args], ['disconnect', args]));
    }
    return found;
  }

  function waits(from: string, to: string, seen = new Set<string>()): boolean {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    const dependencies = stack.services.find(({ name }) => name === from)?.dependsOn ?? [];
    return dependencies.some(({ service }) => waits(service, to, seen));
  }
}
