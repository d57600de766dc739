import { parseDocument as parseYaml } from 'yaml';
import type { CommandContext } from '../../shared/commands/command.ts';
import { findCommand, planCommand } from '../../shared/commands/index.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { applyEdits, type TextEdit } from '../../shared/text/text-edit.ts';
import type { Benchmark } from './benchmark.ts';
import { generateCompose } from './generate-compose.ts';
import { compare } from './measure.ts';

const args = { path: ['services', 'service-5', 'image'], value: 'python:3.12-slim' };

/** One change of a value, as the canvas and the forms make it, beside parsing and printing the whole file anew. */
export const editBench: Benchmark = {
  name: 'edit',
  title: 'set services.service-5.image: to text edits, and with the check by both parsers',
  run: () =>
    [10, 100, 1000].map(services => {
      const text = generateCompose(services);
      const document = parseDocument('compose.yaml', text);
      const context: CommandContext = { document, stack: readStack(document) };
      return {
        size: `${services} services`,
        timings: compare(
          [
            { name: 'parse, set, print the file', run: () => void reprint(text) },
            { name: 'plan', run: () => void plan(context) },
            { name: 'plan and apply', run: () => void applyEdits(text, plan(context)) },
            { name: 'plan and check', run: () => void check(context) },
          ],
          services >= 1000 ? 5 : 15,
        ),
      };
    }),
};

/** The usual way, which loses the file's own hand. */
function reprint(text: string): string {
  const parsed = parseYaml(text, { uniqueKeys: false });
  parsed.setIn(args.path, args.value);
  return parsed.toString();
}

function plan(context: CommandContext): readonly TextEdit[] {
  const made = planCommand(context, 'set', args);
  if (made.kind !== 'edits') throw new Error(`expected edits, got ${JSON.stringify(made)}`);
  return made.edits;
}

function check(context: CommandContext): void {
  const expected = findCommand('set')?.expects?.(args, context) ?? [];
  const checked = verifyEdit(context.document, plan(context), expected);
  if (!checked.ok) throw new Error(`refused: ${checked.refusal.code}`);
}
