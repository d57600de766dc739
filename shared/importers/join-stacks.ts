import type { ComposeDocument } from '../document/document.ts';
import { insertEntry } from '../document/edit/insert-entry.ts';
import { entries, type Located, lookup } from '../document/lookup.ts';
import type { Plan } from '../document/plan.ts';
import { sequence } from '../document/sequence.ts';
import { verifyEdit } from '../document/verify.ts';

/** What joining two Compose files comes to: edits of the first, the services that came, and those whose names are taken. */
export interface JoinPlan {
  readonly plan: Plan;
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

const sections = ['services', 'networks', 'volumes', 'configs', 'secrets'] as const;

/**
 * Adds the services of another Compose text to a file, with the networks, volumes, configs and secrets that the file
 * does not define yet, each as it is written, with its comments. Nothing of the file changes; a service whose name is
 * taken is left out.
 */
export function joinStacks(document: ComposeDocument, other: ComposeDocument): JoinPlan {
  const steps: ((document: ComposeDocument) => Plan)[] = [];
  const added: string[] = [];
  const taken: string[] = [];
  for (const section of sections) {
    for (const entry of entries(other, [section])) {
      const name = String(entry.path.at(-1));
      if (lookup(document, [section, name])) {
        if (section === 'services') taken.push(name);
        continue;
      }
      if (section === 'services') added.push(name);
      const block = blockOf(other.text, entry);
      steps.push(now => insertEntry(now, [section], name, block));
    }
  }
  return { plan: checked(document, sequence(document, steps)), added, taken };
}

/** An entry that needs an anchor which stays behind is seen here. */
function checked(document: ComposeDocument, plan: Plan): Plan {
  if (plan.kind !== 'edits') return plan;
  const verdict = verifyEdit(document, plan.edits);
  return verdict.ok ? plan : { kind: 'refused', refusal: verdict.refusal };
}

/** The text of an entry's value without the entry's own indentation, with the comments in it and behind its last line. */
function blockOf(text: string, { keyRange, range, shape }: Located): string {
  if (shape === 'null') return '';
  const keyLine = lineEnd(text, keyRange?.to ?? range.from);
  if (range.from < keyLine) return text.slice(range.from, range.to);
  const whole = text
    .slice(keyLine + 1, lineEnd(text, range.to))
    .replaceAll('\r\n', '\n')
    .replace(/\r$/, '');
  const lines = whole.split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(line => line.search(/\S/));
  const least = Math.min(...indents);
  return `${lines.map(line => line.slice(Math.min(least, line.length))).join('\n')}\n`;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
