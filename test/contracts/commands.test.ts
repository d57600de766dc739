import { describe, expect, it } from 'vitest';
import { argumentSchema } from '../../shared/commands/argument-schema.ts';
import { commands, findCommand } from '../../shared/commands/index.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { applyEdits, invertEdits } from '../../shared/text/text-edit.ts';
import { createWords } from '../../shared/words/words.ts';
import { corpusFiles, corpusMissing } from '../support/corpus.ts';
import { planOn } from '../support/run-command.ts';
import { commandExamples } from './command-examples.ts';

const files = corpusFiles();

describe('The catalogue of commands', () => {
  it('has each name once, and an example for each', () => {
    const names = commands.map(command => command.name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(commandExamples).sort()).toEqual([...names].sort());
    expect(findCommand('fly')).toBeNull();
  });

  describe.each(commands)('$name', command => {
    const example = commandExamples[command.name] ?? { args: {}, before: '', after: '' };

    it('has words in both languages', () => {
      const [en, es] = (['en', 'es'] as const).map(language => createWords(language).t);
      for (const key of ['label', 'help']) {
        const [english, spanish] = [
          en?.(`commands.${command.name}.${key}`),
          es?.(`commands.${command.name}.${key}`),
        ];
        expect(english).not.toContain('commands.');
        expect(spanish).not.toBe(english);
      }
    });

    it('says its arguments as a JSON schema', () => {
      const schema = JSON.parse(JSON.stringify(argumentSchema(command)));
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(schema.required.length).toBeGreaterThan(0);
      for (const name of Object.keys(example.args)) expect(Object.keys(schema.properties)).toContain(name);
    });

    it('does what its example shows, is checked, and can be undone', () => {
      const { before, args, after } = example;
      const plan = planOn(before, command.name, args);
      expect(plan).toMatchObject({ kind: 'edits' });
      if (plan.kind !== 'edits') return;
      expect(applyEdits(before, plan.edits)).toBe(after);
      expect(applyEdits(after, invertEdits(before, plan.edits))).toBe(before);
      const document = parseDocument('compose.yaml', before);
      const expects = command.expects(args, { document, stack: readStack(document) });
      expect(verifyEdit(document, plan.edits, expects)).toMatchObject({ ok: true });
    });

    it.each([
      ['nothing', undefined],
      ['a text', 'x'],
      ['no arguments', {}],
      ['a number', 5],
      ['an unknown argument', { ...example.args, surprise: 1 }],
      ['a wrong scope', { ...example.args, scope: 'everywhere' }],
      ['a function as argument', Object.fromEntries(Object.keys(example.args).map(key => [key, () => 1]))],
    ])('refuses %s with a reason', (_, args) => {
      expect(planOn(example.before, command.name, args)).toMatchObject({
        kind: 'refused',
        refusal: { code: 'invalid-arguments', values: { command: command.name } },
      });
      expect(command.board(args)).toEqual([]);
    });

    it('plans nothing on a text that does not parse', () => {
      expect(planOn('services:\n\ta: x\n', command.name, example.args)).toMatchObject({
        kind: 'refused',
        refusal: { code: 'does-not-parse' },
      });
    });

    it('says in both languages why it refuses', () => {
      const plan = planOn('services: {}\n', command.name, example.args);
      if (plan.kind !== 'refused') return;
      for (const language of ['en', 'es'] as const) {
        const message = createWords(language).t(`refusals.${plan.refusal.code}`, { ...plan.refusal.values });
        expect(message).not.toMatch(/refusals\.|\{\{/);
      }
    });
  });
});

describe.skipIf(!files)(
  files ? 'Commands on the corpus' : `Commands on the corpus (${corpusMissing})`,
  () => {
    it('change what they say and can be undone, or refuse', { timeout: 120_000 }, () => {
      const outcomes = { done: 0, refused: 0 };
      for (const [index, file] of (files ?? []).entries()) {
        const document = parseDocument('compose.yaml', file.text);
        const context = { document, stack: readStack(document) };
        const [first, second] = context.stack.services.map(service => service.name);
        if (!document.parses || !first) continue;
        const calls: [string, Record<string, unknown>][] = [
          ['add-service', { name: 'new-one', technology: 'postgres' }],
          ['rename-service', { service: first, to: 'renamed', addresses: true }],
          ['remove-service', { service: first }],
          ['add-port', { service: first, published: 54321, target: 80 }],
          ['set-variable', { service: first, name: 'NEW', value: 'x' }],
          ['mount', { service: first, source: 'new-volume', target: '/new' }],
          ...(second ? [['connect', { from: first, to: second }] as [string, Record<string, unknown>]] : []),
        ];
        // Two commands per file, in turn: every command still meets dozens of files.
        for (const [name, args] of calls.filter(
          (_, at) => at === index % calls.length || at === (index + 3) % calls.length,
        )) {
          const command = findCommand(name);
          const plan = command?.plan(context, { ...args, scope: 'shared' });
          const where = `${file.name} ${name}`;
          if (plan?.kind !== 'edits') {
            expect(plan?.kind, where).toBe('refused');
            outcomes.refused++;
            continue;
          }
          const after = applyEdits(file.text, plan.edits);
          expect(applyEdits(after, invertEdits(file.text, plan.edits)), where).toBe(file.text);
          const changed = parseDocument('compose.yaml', after);
          expect(changed.parses, where).toBe(true);
          outcomes.done++;
        }
      }
      expect(outcomes.done).toBeGreaterThan(outcomes.refused * 8);
    });
  },
);
