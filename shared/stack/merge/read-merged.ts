import { tagsOf } from '../../document/compose-tags.ts';
import type { ComposeDocument, Path } from '../../document/document.ts';
import type { Problem, ProblemCode } from '../../document/problem.ts';
import type { Reparsed } from '../../document/reparse.ts';
import { toValue } from '../../document/to-value.ts';
import { wholeOf } from '../../document/yaml-documents.ts';
import {
  type ComposeFile,
  type ComposeProject,
  filesOf,
  type IncludedFiles,
} from '../../project/compose-project.ts';
import type { Variables } from '../../project/interpolate.ts';
import { sameVariables } from '../../project/same-variables.ts';
import type { Range } from '../../text/text-edit.ts';
import { checkReferences } from '../check-references.ts';
import { readFileStack, readStack } from '../read-stack.ts';
import { rereadFileStack } from '../reread-stack.ts';
import type { Service, Stack } from '../stack.ts';
import { countThrough } from './count-through.ts';
import { extendService } from './extend-service.ts';
import { withoutSaidElsewhere } from './merge-documents.ts';
import { mergeServices, type TargetOf } from './merge-services.ts';
import { mergeStacks } from './merge-stacks.ts';
import { relocate } from './relocate.ts';
import { targetsIn } from './targets-in.ts';

const unread: ReadonlySet<ProblemCode> = new Set(['file-missing', 'file-remote', 'file-elsewhere']);

/** Reads one file's stack; the same object for the same document and variables. */
export type ReadFile = (document: ComposeDocument, variables: Variables) => Stack;

/** A reader that remembers what it has read. */
export type RememberingReader = ReadFile & {
  /** Reads a document that was made from one read before: the entries that were not touched are taken from there. */
  readonly follow: (before: ComposeDocument, now: Reparsed) => void;
};

/** A reader that reads a document again only when its text or its variables have changed. */
export function rememberingReader(): RememberingReader {
  const known = new WeakMap<ComposeDocument, { readonly variables: Variables; readonly stack: Stack }>();
  const read: ReadFile = (document, variables) => {
    const before = known.get(document);
    if (before && sameVariables(before.variables, variables)) return before.stack;
    const stack = readFileStack(document, variables);
    known.set(document, { variables, stack });
    return stack;
  };
  const follow: RememberingReader['follow'] = (before, { document, change }) => {
    const old = known.get(before);
    const stack = old && rereadFileStack(old.stack, document, change, old.variables);
    if (stack) known.set(document, { variables: old.variables, stack });
  };
  return Object.assign(read, { follow });
}

/** True where one file says it all: no override, no include, nothing extended. */
export function isSingleFile(project: ComposeProject): boolean {
  const [only, ...more] = project.files;
  return more.length === 0 && (!only || (only.includes.length === 0 && only.extended.size === 0));
}

/**
 * The stack of a project as Docker Compose merges it; every fact keeps its file and range. A single file is read as by
 * `readStack`. Never throws: what is missing, remote, in conflict or in a circle is in `problems`.
 */
export function readMerged(project: ComposeProject, read: ReadFile = readFileStack): Stack {
  const [main] = project.files;
  if (!main) return readStack({ file: project.main, text: '', trees: [], problems: [], parses: false });
  // What a file that cannot be read defines is not known.
  const isWhole = !project.problems.some(({ code }) => unread.has(code));
  const referencesOf = (stack: Omit<Stack, 'problems'>): Problem[] => (isWhole ? checkReferences(stack) : []);
  if (isSingleFile(project)) {
    const stack = read(main.document, main.variables);
    const problems = [...stack.problems, ...referencesOf(stack), ...project.problems];
    return { ...stack, problems };
  }
  const problems: Problem[] = [...project.problems];
  const documents = new Map(filesOf(project).map(file => [file.name, wholeOf(file.document)]));
  const targetOf = targetsIn(documents);
  const stackOf = (file: ComposeFile): Stack => {
    const own = withExtends(file, read, targetOf, problems);
    return file.includes.reduce(
      (stack, included) => importInto(stack, included, stackOf, targetOf, documents, problems),
      own,
    );
  };
  const stacks = project.files.map(file => ({ stack: stackOf(file), tagAt: tagsOf(file.document) }));
  const merged = stacks
    .slice(1)
    .reduce(
      (base, { stack, tagAt }) => mergeStacks(base, stack, tagAt, targetOf),
      stacks[0]?.stack ?? read(main.document, main.variables),
    );
  const complete = { ...merged, file: project.main, ...linesOf(project, read) };
  return {
    ...complete,
    problems: [...withoutSaidElsewhere(complete), ...problems, ...referencesOf(complete)],
  };
}

function linesOf(project: ComposeProject, read: ReadFile): Pick<Stack, 'lineStarts' | 'otherLineStarts'> {
  const all = Object.fromEntries(
    filesOf(project).map(file => [file.name, read(file.document, file.variables).lineStarts]),
  );
  const { [project.main]: lineStarts = [0], ...otherLineStarts } = all;
  return { lineStarts, otherLineStarts };
}

/** The services of a file with what they extend; paths counted from the project folder. */
function withExtends(file: ComposeFile, read: ReadFile, targetOf: TargetOf, problems: Problem[]): Stack {
  const stack = saidIn(file, read);
  const services = stack.services.map(service => extended(file, service, read, targetOf, problems, []));
  return { ...stack, services };
}

/** What a file says itself; of one of several YAML documents in it, that document alone. */
function saidIn({ document, variables }: ComposeFile, read: ReadFile): Stack {
  return countThrough(read(document, variables), document);
}

function extended(
  file: ComposeFile,
  service: Service,
  read: ReadFile,
  targetOf: TargetOf,
  problems: Problem[],
  path: readonly string[],
): Service {
  const own = relocate(service, file.folder, file.variables);
  const written = file.extended.get(service.name);
  if (!written || written.missing) return own;
  const say = (code: ProblemCode, range: Range): void => {
    // Every service that extends through this place comes here.
    const isSaid = problems.some(
      one => one.code === code && one.range.from === range.from && one.range.file === range.file,
    );
    if (!isSaid) problems.push(problem(code, range, written.service, service.name));
  };
  const sources = written.file === null ? [file] : written.from;
  const step = placeOf(file, service.name);
  if (path.includes(step) || sources.length === 0) {
    say('extends-cycle', written.range);
    return own;
  }
  const circles = sources.map(source => placeOf(source, written.service));
  if (circles.some(circle => circle === step || path.includes(circle))) {
    say('extends-cycle', written.range);
    return own;
  }
  const bases = sources.flatMap(source => {
    const base = saidIn(source, read).services.find(({ name }) => name === written.service);
    if (!base) return [];
    const tagAt = tagsOf(source.document);
    const whole = extended(source, base, read, targetOf, problems, [...path, step]);
    return [{ whole, tagAt: (...at: readonly string[]) => tagAt('services', written.service, ...at) }];
  });
  const [first, ...later] = bases;
  if (!first) {
    say('extends-missing', written.range);
    return own;
  }
  const base = later.reduce(
    (before, { whole, tagAt }) =>
      tagAt() === '!override' ? whole : mergeServices(before, whole, tagAt, targetOf),
    first.whole,
  );
  const tagAt = tagsOf(file.document);
  return extendService(base, own, (...at) => tagAt('services', service.name, ...at), targetOf);
}

function placeOf({ name, document }: ComposeFile, service: string): string {
  return `${name} ${document.within?.index ?? 0} ${service}`;
}

function problem(code: ProblemCode, range: Range, name: string, service: string): Problem {
  return { code, severity: 'error', range, values: { name, service } };
}

/** What an `include` brings stands beside what the file says; the same name twice is refused by Compose. */
function importInto(
  stack: Stack,
  included: IncludedFiles,
  stackOf: (file: ComposeFile) => Stack,
  targetOf: TargetOf,
  documents: ReadonlyMap<string, ComposeDocument>,
  problems: Problem[],
): Stack {
  const [first, ...more] = included.files;
  if (!first) return stack;
  const inside = more.reduce(
    (base, file) => mergeStacks(base, stackOf(file), tagsOf(file.document), targetOf),
    stackOf(first),
  );
  const join = <Item extends { readonly name: string; readonly range: Range }>(
    section: string,
    ours: readonly Item[],
    theirs: readonly Item[],
  ): Item[] => {
    const names = new Set(ours.map(({ name }) => name));
    for (const their of theirs) {
      const our = ours.find(({ name }) => name === their.name);
      // Compose takes the same entry twice, and refuses two that differ.
      if (!our || sameText(documents, [section, our.name], our.range, their.range)) continue;
      problems.push({
        code: 'include-conflict',
        severity: 'error',
        range: included.range,
        values: { name: our.name },
      });
    }
    return [...ours, ...theirs.filter(({ name }) => !names.has(name))];
  };
  return {
    ...stack,
    services: join('services', stack.services, inside.services),
    networks: join('networks', stack.networks, inside.networks),
    volumes: join('volumes', stack.volumes, inside.volumes),
    configs: join('configs', stack.configs, inside.configs),
    secrets: join('secrets', stack.secrets, inside.secrets),
    problems: [...stack.problems, ...inside.problems],
  };
}

function sameText(
  documents: ReadonlyMap<string, ComposeDocument>,
  path: Path,
  one: Range,
  other: Range,
): boolean {
  const [a, b] = [one, other].map(({ file }) => {
    const document = documents.get(file);
    return document && JSON.stringify(toValue(document, path));
  });
  return a === b;
}
