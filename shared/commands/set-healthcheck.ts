import { z } from 'zod';
import type { ComposeDocument, Path, Value } from '../document/document.ts';
import { insertEntry } from '../document/edit/insert-entry.ts';
import { removeAt } from '../document/edit/remove-at.ts';
import { setAt } from '../document/edit/set-at.ts';
import { entries, lookup, scalarText } from '../document/lookup.ts';
import { type Plan, refuse, type Scope } from '../document/plan.ts';
import { sequence } from '../document/sequence.ts';
import { isDuration } from '../stack/forms/duration.ts';
import { splitWords } from '../stack/forms/split-words.ts';
import { healthcheckKeys, healthcheckLines } from '../technologies/healthcheck.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { attribute, findService, notFound, refuseMissing, servicePath } from './find.ts';

interface Args {
  service: string;
  test?: string | string[] | null;
  interval?: string | null;
  timeout?: string | null;
  retries?: number | string | null;
  startPeriod?: string | null;
}

const duration = z
  .string()
  .trim()
  .max(100)
  .refine(text => isDuration(text) || text.includes('$'))
  .nullish();

/**
 * Sets the given fields of a healthcheck and leaves the others; null takes a field away. A test given as one line is
 * run by a shell, unless the file already says it as a list of words (`CMD`), which then stays one.
 */
export const setHealthcheck = defineCommand<Args>({
  name: 'set-healthcheck',
  schema: z.strictObject({
    service: existingName,
    test: z.union([z.string().trim().min(1).max(10_000), z.array(z.string()).min(1)]).nullish(),
    interval: duration,
    timeout: duration,
    retries: z.union([z.number().int().min(0), z.string().regex(/^\d+$|\$/)]).nullish(),
    startPeriod: duration,
  }) as z.ZodType<Args>,
  plan: (context, { service, scope, ...fields }) => {
    if (!findService(context, service)) return refuseMissing('services', service);
    const path = servicePath(service, 'healthcheck');
    const before = attribute(context, service, 'healthcheck');
    if (before && before.targetShape !== 'map') return refuse('wrong-shape', { path: path.join('.') });
    if (!before) {
      const yaml = healthcheckLines(fields).join('\n');
      return yaml === ''
        ? notFound(service, 'healthcheck')
        : insertEntry(context.document, servicePath(service), 'healthcheck', yaml, { scope });
    }
    const steps: ((document: ComposeDocument) => Plan)[] = [];
    if (fields.test !== undefined)
      steps.push(document => writeTest(document, path, fields.test ?? null, scope));
    for (const [field, key] of Object.entries(healthcheckKeys)) {
      const value = fields[field as keyof typeof healthcheckKeys];
      if (value !== undefined) steps.push(document => write(document, [...path, key], value, scope));
    }
    return sequence(context.document, steps);
  },
});

function writeTest(
  document: ComposeDocument,
  healthcheck: Path,
  test: string | string[] | null,
  scope?: Scope,
): Plan {
  const path = [...healthcheck, 'test'];
  const before = lookup(document, path);
  if (test === null || typeof test !== 'string') return write(document, path, test, scope);
  if (before?.targetShape === 'scalar') return setAt(document, path, test, scope);
  const words = before ? entries(document, path) : [];
  const [first] = words.map(scalarText);
  if (first === 'CMD-SHELL' && words.length === 2) return setAt(document, [...path, 1], test, scope);
  return setAt(document, path, first === 'CMD' ? ['CMD', ...splitWords(test)] : ['CMD-SHELL', test], scope);
}

function write(document: ComposeDocument, path: Path, value: Value, scope?: Scope): Plan {
  if (value !== null) return setAt(document, path, value, scope);
  return lookup(document, path) ? removeAt(document, path, scope) : { kind: 'edits', edits: [] };
}
