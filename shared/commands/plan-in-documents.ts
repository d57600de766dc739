import { tagsOf } from '../document/compose-tags.ts';
import type { ComposeDocument, Path } from '../document/document.ts';
import { itemsBefore, lookup } from '../document/lookup.ts';
import { type Plan, refuse } from '../document/plan.ts';
import type { Expectation } from '../document/verify.ts';
import { yamlDocuments } from '../document/yaml-documents.ts';
import { mergeStacks } from '../stack/merge/merge-stacks.ts';
import { targetsIn } from '../stack/merge/targets-in.ts';
import { readFileStack } from '../stack/read-stack.ts';
import type { Stack } from '../stack/stack.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { CommandContext } from './command.ts';
import { planEach } from './plan-each.ts';
import { contextOf, type ProjectContext, type ProjectPart } from './project-context.ts';
import { type Arguments, everywhere, fileFor } from './where-it-goes.ts';

/** A command that is planned on one document, its arguments read. */
export interface InDocuments<Args extends object> {
  readonly name: string;
  readonly plan: (context: CommandContext, args: Args) => Plan;
  readonly expects: (context: CommandContext, args: Args) => readonly Expectation[];
}

/** A document of the file with the arguments as they are there, where lists are counted from its own first item. */
interface Place<Args> {
  readonly context: CommandContext;
  readonly index: number;
  readonly args: Args;
}

/** True where a file has several YAML documents, among which a command has to find its own. */
export function hasSeveralDocuments({ document }: CommandContext): boolean {
  return document.trees.length > 1 && document.parses;
}

/**
 * Plans a command on a file of several YAML documents as on a project of as many files: a change goes to the document that
 * says the fact, something new about a service to the first that says the service; what takes away or renames does so in all.
 */
export function planInDocuments<Args extends object>(
  context: CommandContext,
  command: InDocuments<Args>,
  args: Args,
): Plan {
  const { file } = context.document;
  const places = placesIn(context, command.name, args);
  const [only, ...more] = places;
  const about = pathIn(args)?.join('.') ?? String(Object.values(args)[0] ?? '');
  if (!only) return refuse('several-documents', { path: about });
  if (more.length === 0) return inFile(command.plan(only.context, only.args), file);
  const { refused, choice, edits } = planEach(
    places.map(place => place.context),
    one => command.plan(one, args),
  );
  if (refused?.refusal.code === 'shared-value' && !('path' in refused.refusal.values))
    return refuse('several-documents', { path: about });
  if (refused && (refused.refusal.code !== 'not-found' || (edits.length === 0 && !choice))) return refused;
  if (!choice) return inFile({ kind: 'edits', edits }, file);
  const { shared, here } = choice;
  return inFile({ ...choice, shared: [...shared, ...edits], here: [...here, ...edits] }, file);
}

/** What the check after the edit must find, each in the document that it is about. */
export function expectInDocuments<Args extends object>(
  context: CommandContext,
  command: InDocuments<Args>,
  args: Args,
): readonly Expectation[] {
  return placesIn(context, command.name, args).flatMap(place =>
    command.expects(place.context, place.args).map(expected => ({ ...expected, document: place.index })),
  );
}

/** The documents that a command is about; none where an entry would have to go from one to another. */
function placesIn<Args extends object>(context: CommandContext, name: string, args: Args): Place<Args>[] {
  const project = asProject(context);
  const keys = [...project.parts.keys()];
  const at = (key: string, changed: Args = args): Place<Args>[] => {
    const part = project.parts.get(key);
    const one = part && (name === 'move-service' ? part : contextOf(project, key));
    if (!one) return [];
    return [
      {
        context: {
          ...one,
          extending: context.extending ?? [],
          all: context.all ?? project.stack,
          ...(context.awaited && { awaited: context.awaited }),
        },
        index: keys.indexOf(key),
        args: changed,
      },
    ];
  };
  const path = pathIn(args);
  const isOfList = path?.some(step => typeof step === 'number') ?? false;
  if (path && isOfList) {
    const found = itemIn(context.document, project, path);
    if (!found) return at(fileFor(project, name, args as Arguments));
    const before = Reflect.get(args, 'before') as unknown;
    if (typeof before !== 'number') return at(found.key, { ...args, path: found.path });
    const own = before - found.offset;
    return own < 0 || own > found.count ? [] : at(found.key, { ...args, path: found.path, before: own });
  }
  if (everywhere.has(name) || name === 'unset') return keys.flatMap(key => at(key));
  const key = fileFor(project, name, args as Arguments);
  const { before, service } = args as { readonly before?: unknown; readonly service?: unknown };
  const isElsewhere = (one: unknown): boolean =>
    typeof one === 'string' &&
    lookup(context.document, ['services', one]) !== null &&
    !project.parts.get(key)?.stack.services.some(({ name: own }) => own === one);
  return name === 'move-service' && (isElsewhere(before) || isElsewhere(service)) ? [] : at(key);
}

/** The document that says an item of a list, or the list that it would be the next one of. */
function itemIn(
  document: ComposeDocument,
  { parts }: ProjectContext,
  path: Path,
): { readonly key: string; readonly path: Path; readonly offset: number; readonly count: number } | null {
  const step = path.findIndex(one => typeof one === 'number');
  const list = path.slice(0, step);
  for (const [key, part] of [...parts].reverse()) {
    const located = lookup(part.document, list);
    const [tree] = part.document.trees;
    if (located?.targetShape !== 'list' || !tree) continue;
    const offset = itemsBefore(document, tree, list);
    const at = Number(path[step]) - offset;
    if (at < 0) continue;
    const own = located.target && 'items' in located.target ? located.target.items.length : 0;
    return { key, path: [...list, at, ...path.slice(step + 1)], offset, count: own };
  }
  return null;
}

function pathIn(args: object): Path | null {
  const path: unknown = Reflect.get(args, 'path');
  return Array.isArray(path) ? (path as Path) : null;
}

const projects = new WeakMap<ComposeDocument, Map<Stack, ProjectContext>>();

/** The documents of a file as a project of files, each with a name of its own. */
function asProject({ document: whole, stack }: CommandContext): ProjectContext {
  const known = projects.get(whole) ?? new Map<Stack, ProjectContext>();
  projects.set(whole, known);
  const before = known.get(stack);
  if (before) return before;
  const parts = new Map(
    yamlDocuments(whole).map((one, index): [string, ProjectPart] => {
      const document = { ...one, file: index === 0 ? whole.file : `${whole.file}${mark}${index}` };
      return [document.file, { document, stack: readFileStack(document) }];
    }),
  );
  const targetOf = targetsIn(new Map([...parts].map(([key, part]) => [key, part.document])));
  const [first = { document: whole, stack }, ...later] = parts.values();
  const merged = later.reduce(
    (base, part) => mergeStacks(base, part.stack, tagsOf(part.document), targetOf),
    first.stack,
  );
  const withServices = [...parts].find(([, part]) => lookup(part.document, ['services']) !== null);
  const project: ProjectContext = {
    main: withServices?.[0] ?? whole.file,
    stack: withNamed(merged, stack),
    parts,
    project: null,
  };
  known.set(stack, project);
  return project;
}

/** With what other files of the project say by name. */
function withNamed(own: Stack, all: Stack): Stack {
  const join = <Item extends { readonly name: string }>(
    ours: readonly Item[],
    others: readonly Item[],
  ): Item[] => {
    const names = new Set(ours.map(({ name }) => name));
    return [...ours, ...others.filter(({ name }) => !names.has(name))];
  };
  return {
    ...own,
    services: join(own.services, all.services),
    networks: join(own.networks, all.networks),
    volumes: join(own.volumes, all.volumes),
    configs: join(own.configs, all.configs),
    secrets: join(own.secrets, all.secrets),
  };
}

/** Stands in no name of a file. */
const mark = '\u0000';

/** A plan on the documents as one on their file. */
function inFile(plan: Plan, file: string): Plan {
  const moved = (edits: readonly TextEdit[]): TextEdit[] =>
    edits
      .map(edit => (edit.file === file || edit.file.startsWith(file + mark) ? { ...edit, file } : edit))
      .sort((one, other) => one.from - other.from || one.to - other.to);
  switch (plan.kind) {
    case 'edits':
      return { ...plan, edits: moved(plan.edits) };
    case 'choices':
      return { ...plan, shared: moved(plan.shared), here: moved(plan.here) };
    case 'refused':
      return plan;
  }
}
