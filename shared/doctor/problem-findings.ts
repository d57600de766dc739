import type { Problem, ProblemCode } from '../document/problem.ts';
import type { Range } from '../text/text-edit.ts';
import { duplicateFixes } from './duplicate-fixes.ts';
import { textAround } from './file-of.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import { type MissingColon, missingColon } from './missing-colon.ts';
import { isMisspeltServices } from './misspelt-services.ts';
import { nearestName } from './nearest-name.ts';
import type { Examination } from './rule.ts';

/** Problems that a rule says better, with fixes. */
const saidByRules: ReadonlySet<ProblemCode> = new Set(['undefined-service', 'yaml-tab-indent']);

/** A fix of a key that stands twice reads the whole text a few times: so many characters in all, the first keys first. */
const mostReadAgain = 100_000;

/** What is wrong with the document and the stack, as findings: the rule is the problem's code. */
export function problemFindings(examination: Examination): Finding[] {
  const isMisspelt = ({ code, range }: Problem): boolean => {
    const document = code === 'legacy-format' ? examination.documents.get(range.file) : undefined;
    return document !== undefined && isMisspeltServices(examination, document);
  };
  let readable = mostReadAgain;
  const isMended = ({ code, range }: Problem): boolean => {
    if (code !== 'yaml-duplicate-key') return true;
    const isFirst = readable === mostReadAgain;
    readable -= textAround(examination, range).length;
    return isFirst || readable > 0;
  };
  return examination.stack.problems
    .filter(problem => !saidByRules.has(problem.code) && !isMisspelt(problem))
    .map(problem => {
      const said: Finding = {
        rule: problem.code,
        severity: problem.severity,
        subjects: subjectsOf(examination, problem),
        range: problem.range,
        values: problem.values,
        fixes: isMended(problem) ? fixesOf(examination, problem) : [],
      };
      const colon = missingColon(examination, problem);
      return colon ? { ...said, ...withColon(said, colon) } : said;
    });
}

/** A forgotten colon is said where it is forgotten; it is put there where the text is one line, so that nothing else moves. */
function withColon(
  { values }: Finding,
  { key, range, isOneLine, takesText }: MissingColon,
): Partial<Finding> {
  const at = range.from + key.length;
  const edits = [{ file: range.file, from: at, to: at, insert: ':' }];
  const fix: Fix = {
    id: 'add-colon',
    values: { key },
    steps: [{ kind: 'edits', edits, restructures: true }],
    safe: takesText,
  };
  return { range, values: { ...values, key, context: 'COLON' }, fixes: isOneLine ? [fix] : [] };
}

function subjectsOf({ stack }: Examination, { values, range }: Problem): string[] {
  if (typeof values.service === 'string') return [`service:${values.service}`];
  const around = stack.services.find(service => contains(service.keyRange, service.range, range));
  return around ? [`service:${around.name}`] : [];
}

function contains(key: Range, whole: Range, inner: Range): boolean {
  return key.file === inner.file && key.from <= inner.from && inner.to <= Math.max(key.to, whole.to);
}

function fixesOf(examination: Examination, { code, values, range }: Problem): Fix[] {
  const { stack } = examination;
  if (code === 'yaml-duplicate-key') {
    const document = examination.documents.get(range.file) ?? examination.document;
    return document.file === range.file ? duplicateFixes(document, range) : [];
  }
  if (code !== 'undefined-network' && code !== 'undefined-volume') return [];
  const name = String(values.name);
  const kind = code === 'undefined-network' ? 'network' : 'volume';
  const nearest = nearestName(
    name,
    stack[`${kind}s`].map(one => one.name),
  );
  const at = textAround(examination, range).indexOf(name, range.from);
  const define: Fix = {
    id: `define-${kind}`,
    values: { name },
    steps: [{ kind: 'command', command: `add-${kind}`, args: { name } }],
    safe: nearest === null,
  };
  if (nearest === null || at < 0 || at + name.length > range.to) return [define];
  const edits = [{ file: range.file, from: at, to: at + name.length, insert: nearest }];
  return [
    { id: 'use-name', values: { name, nearest }, steps: [{ kind: 'edits', edits }], safe: true },
    define,
  ];
}
