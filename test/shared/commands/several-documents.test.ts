import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommand, planCommand } from '../../../shared/commands/index.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';
import { diffLines, linesOf } from '../../corpus/line-diff.ts';
import { documentEdits, threeDocuments } from '../../support/projects/document-edits.ts';

/** The text after a command that passed the check; throws where it is refused. */
function changed(text: string, command: string, args: Readonly<Record<string, unknown>>): string {
  const document = parseDocument('compose.yaml', text);
  const context = { document, stack: readStack(document) };
  const plan = planCommand(context, command, args);
  if (plan.kind !== 'edits') throw new Error(JSON.stringify(plan));
  const verdict = verifyEdit(document, plan.edits, findCommand(command)?.expects(args, context));
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal));
  return applyEdits(text, plan.edits);
}

function refusal(text: string, command: string, args: Readonly<Record<string, unknown>>): unknown {
  const document = parseDocument('compose.yaml', text);
  const plan = planCommand({ document, stack: readStack(document) }, command, args);
  return plan.kind === 'refused' ? plan.refusal : plan.kind;
}

function difference(text: string, after: string) {
  const [before, now] = [linesOf(text), linesOf(after)];
  const { removed, added } = diffLines(text, after);
  const say = (lines: readonly string[]) => (at: number) => `${at + 1} ${(lines[at] ?? '').trimEnd()}`;
  return { removed: removed.map(say(before)), added: added.map(say(now)) };
}

describe('A file of several YAML documents', () => {
  it.each(documentEdits.map(edit => [`${edit.command} ${JSON.stringify(edit.args)}`, edit] as const))(
    '%s',
    (_, { command, args, removed, added }) => {
      expect(difference(threeDocuments, changed(threeDocuments, command, args))).toEqual({ removed, added });
    },
  );

  it('counts the items of a list through its documents, each with its own place', () => {
    const [web] = readStack(parseDocument('compose.yaml', threeDocuments)).services;
    const lines = web?.ports.map(({ path, source, range }) => [
      path.at(-1),
      source,
      threeDocuments.slice(0, range.from).split('\n').length,
    ]);
    // Docker takes the same port once: that of the later document.
    expect(lines).toEqual([
      [0, '"80:80"', 6],
      [3, '"81:81"', 21],
      [2, '"82:82"', 20],
    ]);
  });

  it('leaves empty braces where a document would be empty, which Docker refuses', () => {
    const text = 'services:\n  a:\n    image: x\n---\nvolumes:\n  v:\n# end\n';
    expect(changed(text, 'remove-volume', { volume: 'v' })).toBe(
      'services:\n  a:\n    image: x\n---\n{}\n# end\n',
    );
  });

  it('refuses what would have to go from one document to another', () => {
    const code = { code: 'several-documents' };
    const move = { path: ['services', 'web', 'ports', 3], before: 0 };
    expect(refusal(threeDocuments, 'move', move)).toMatchObject(code);
    expect(refusal(threeDocuments, 'move-service', { service: 'job', before: 'db' })).toMatchObject(code);
  });

  it('moves an item and a service within their document', () => {
    const moved = changed(threeDocuments, 'move', { path: ['services', 'web', 'ports', 3], before: 2 });
    expect(difference(threeDocuments, moved)).toEqual({
      removed: ['21       - "81:81"'],
      added: ['19       - "81:81"'],
    });
    const text = 'services:\n  a: {image: x}\n  b: {image: x}\n---\nservices:\n  c: {image: x}\n';
    expect(changed(text, 'move-service', { service: 'a', before: null })).toBe(
      'services:\n  b: {image: x}\n  a: {image: x}\n---\nservices:\n  c: {image: x}\n',
    );
  });

  it('sees that two services would wait for each other, whichever document says it', () => {
    const args = { from: 'db', to: 'job' };
    expect(refusal(threeDocuments, 'connect', args)).toMatchObject({ code: 'would-cycle' });
  });

  it('refuses a value that an alias of a later document shares', () => {
    const text =
      'x-a: &a {image: x}\nservices:\n  a: *a\n---\nservices:\n  b: {<<: *a, tty: true}\n  c: *a\n';
    const code = { code: 'several-documents' };
    expect(refusal(text, 'set', { path: ['x-a', 'image'], value: 'y' })).toMatchObject(code);
    expect(refusal(text, 'set-image', { service: 'b', image: 'y' })).toMatchObject(code);
    expect(refusal(text, 'set-image', { service: 'c', image: 'y' })).toMatchObject(code);
    expect(changed(text, 'set', { path: ['services', 'b', 'tty'], value: false })).toContain('tty: false');
  });

  it('shares an anchor only within its document', () => {
    const text =
      'x-a: &a {image: x}\nservices:\n  a: *a\n---\nx-a: &a {image: y}\nservices:\n  b: *a\n  c: *a\n';
    const document = parseDocument('compose.yaml', text);
    const args = { service: 'b', image: 'z' };
    const plan = planCommand({ document, stack: readStack(document) }, 'set-image', args);
    expect(plan).toMatchObject({ kind: 'choices', anchor: 'a', sharedBy: ['b', 'c'] });
  });

  const name = fc.constantFrom('web', 'db', 'job');
  const body = fc.constantFrom(
    ['image: x'],
    ['restart: always # why', 'ports:', '  - "80:80" # door', '  # the end'],
    ['ports: ["81:81"]', 'environment: {A: 1}'],
    ['environment:', '  - B=2', 'networks: [n]'],
    ['depends_on:', '  - other', '', 'volumes:', '- ./a:/a'],
  );
  const services = fc.uniqueArray(fc.tuple(name, body), { minLength: 1, selector: ([one]) => one });
  const written = services.map(all =>
    [
      'services:',
      ...all.flatMap(([one, lines]) => [`  ${one}:`, ...lines.map(line => line && `    ${line}`)]),
    ].join('\n'),
  );
  const files = fc
    .tuple(
      fc.constantFrom('', '---\n', '# top\n'),
      fc.array(written, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([head, documents, ends]) => {
      const extra = 'services:\n  other: {image: o}\nnetworks:\n  n:\n';
      return `${head}${[...documents, extra].join(ends ? '\n...\n---\n' : '\n--- # next\n')}`;
    })
    .filter(text => parseDocument('compose.yaml', text).parses);
  const pairs = fc.constantFrom(
    ...([
      ['add-port', { target: '7', published: '7' }, 'remove-port', { target: '7' }],
      ['set-variable', { name: 'NEW', value: 'x' }, 'unset-variable', { name: 'NEW' }],
      ['mount', { source: './new', target: '/new' }, 'unmount', { target: '/new' }],
      ['set', { path: ['working_dir'], value: '/w' }, 'unset', { path: ['working_dir'] }],
      ['append', { path: ['dns'], value: '1.1.1.1' }, 'unset', { path: ['dns'] }],
    ] as const),
  );

  it('has its bytes again after something was added and removed', () => {
    fc.assert(
      fc.property(files, name, pairs, (text, service, [add, added, remove, removed]) => {
        const document = parseDocument('compose.yaml', text);
        fc.pre(readStack(document).services.some(one => one.name === service));
        const about = (args: object) =>
          'path' in args
            ? { ...args, path: ['services', service, ...(args.path as readonly string[])] }
            : { ...args, service };
        const between = changed(text, add, about(added));
        expect(between).not.toBe(text);
        expect(changed(between, remove, about(removed))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
