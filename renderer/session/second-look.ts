import type { diagnose } from '../../shared/doctor/diagnose.ts';
import type { Finding } from '../../shared/doctor/finding.ts';
import type { Patient } from '../../shared/doctor/rule.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import type { Problem } from '../../shared/document/problem.ts';
import { type Expectation, verifyEdit } from '../../shared/document/verify.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { readFileStack } from '../../shared/stack/read-stack.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import { type ValueHint, valueHints } from '../../shared/stack/value-hints.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';

/** Something that is looked at as a whole, aside from the window. */
export type Look =
  | {
      readonly kind: 'edit';
      readonly file: string;
      readonly before: string;
      readonly edits: readonly TextEdit[];
      readonly expectations: readonly Expectation[];
    }
  | { readonly kind: 'text'; readonly file: string; readonly text: string; readonly variables: Variables }
  | { readonly kind: 'hints'; readonly file: string; readonly text: string; readonly variables: Variables }
  | { readonly kind: 'patient'; readonly patient: Patient };

/** What was seen. */
export type LookAnswer =
  | { readonly kind: 'edit'; readonly refusal: Refusal | null }
  | { readonly kind: 'text'; readonly problems: readonly Problem[]; readonly said: string }
  | { readonly kind: 'hints'; readonly hints: readonly ValueHint[] }
  | { readonly kind: 'patient'; readonly findings: readonly Finding[] };

/** Looks at whole texts: both parsers over all of an edit, a full reading of what was read in parts, the Doctor's rules. */
export function answerLook(look: Look, examine: typeof diagnose): LookAnswer {
  switch (look.kind) {
    case 'edit': {
      const verdict = verifyEdit(parseDocument(look.file, look.before), look.edits, look.expectations);
      return { kind: 'edit', refusal: verdict.ok ? null : verdict.refusal };
    }
    case 'text': {
      const document = parseDocument(look.file, look.text);
      const said = document.parses ? saidOf(readFileStack(document, look.variables)) : '';
      return { kind: 'text', problems: document.problems, said };
    }
    case 'hints':
      return { kind: 'hints', hints: valueHints(parseDocument(look.file, look.text), look.variables) };
    case 'patient':
      return { kind: 'patient', findings: examine(look.patient) };
  }
}

/** What a stack says of one file, short enough to be compared: names and places of all entries, and what a card shows. */
export function saidOf(stack: Stack): string {
  const services = stack.services.map(({ name, keyRange, range, image, build, keys }) => [
    name,
    keyRange.from,
    range.to,
    (image ?? build)?.value,
    keys.length,
    keys.at(-1)?.range.to,
  ]);
  const defined = [stack.networks, stack.volumes, stack.configs, stack.secrets].map(entries =>
    entries.map(({ name, keyRange, range, external }) => [name, keyRange.from, range.to, external]),
  );
  return JSON.stringify([stack.name?.value, services, defined, stack.problems]);
}
