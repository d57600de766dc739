import type { ComposeDocument, Path } from '../document/document.ts';
import { lookup } from '../document/lookup.ts';
import { type Plan, type Refusal, refuse } from '../document/plan.ts';
import { type Expectation, verifyEdit } from '../document/verify.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { beginningAs } from './base-service.ts';
import type { BoardChange } from './command.ts';
import { reaches } from './connect.ts';
import { followersOf } from './followers.ts';
import { findCommand, planCommand } from './index.ts';
import { planEach } from './plan-each.ts';
import { contextOf, extendedHomes, namesakes, type ProjectContext } from './project-context.ts';
import { renameReferences } from './rename-service.ts';
import { type Arguments, everywhere, fileFor, serviceOf } from './where-it-goes.ts';

/** Where a change goes, where that is not left to the command. */
export interface Destination {
  /** The file of the very fact that is changed. */
  readonly file?: string;
  /** The file that the user wants changes in; what is said elsewhere is still taken away where it is said. */
  readonly wanted?: string;
}

/**
 * Plans a command on a project of several files. A change goes where the user wants changes, else to the file that says
 * the fact (the last one that does); something new about a service to the first file that says the service; something new of its own to the main file. What takes away or renames
 * does so in every file. A project of one file is planned as by `planCommand`.
 */
export function planInProject(
  project: ProjectContext,
  name: string,
  args: Arguments,
  destination: Destination = {},
): Plan {
  const settled = settle(project, name, args, destination);
  if (settled === null) return refuse('only-extended', onlyExtended(project, args));
  const { file: only } = settled;
  if (everywhere.has(name) && (only === undefined || !project.parts.has(only)))
    return planEverywhere(project, name, args, namesakes(project, only ?? project.main));
  const file = fileOfCommand(project, name, args, settled);
  const context = contextOf(project, file);
  if (!context) return refuse('not-found', { name: file });
  return refuseCircle(project, name, args, file) ?? planCommand(context, name, args);
}

/**
 * A service that is only in a file which others extend is renamed there, with all that extend it; null where several of
 * these files have one of the name.
 */
function settle(
  project: ProjectContext,
  name: string,
  args: Arguments,
  destination: Destination,
): Destination | null {
  const service = String(args['service']);
  if (name !== 'rename-service' || destination.file !== undefined || serviceOf(project, service))
    return destination;
  const [file, ...more] = extendedHomes(project, service);
  if (more.length > 0) return null;
  return file === undefined ? destination : { ...destination, file };
}

function onlyExtended(project: ProjectContext, { service }: Arguments): Refusal['values'] {
  const name = String(service);
  return { name, files: extendedHomes(project, name).join(', ') };
}

/** How the board follows a command. The services of a file that is only extended are not on it. */
export function boardChanges(
  project: ProjectContext,
  name: string,
  args: Arguments,
  { file }: Destination = {},
): readonly BoardChange[] {
  const isDrawn = file === undefined || project.parts.has(file);
  return isDrawn ? (findCommand(name)?.board(args) ?? []) : [];
}

/** The file that a command changes, where it does not change every file that says what it is about. */
export function fileOfCommand(
  project: ProjectContext,
  name: string,
  args: Arguments,
  destination: Destination = {},
): string {
  return destination.file ?? wantedFile(project, name, args, destination) ?? fileFor(project, name, args);
}

/** Refuses that a service which others extend waits for one that waits for these: in its own file nobody sees that. */
function refuseCircle(project: ProjectContext, name: string, args: Arguments, file: string): Plan | null {
  if (name !== 'connect' || project.parts.has(file)) return null;
  const to = String(args['to']);
  const waiting = beginningAs(project, file, String(args['from'])).find(
    service => service === to || reaches(project.stack, to, service),
  );
  return waiting === undefined ? null : refuse('would-cycle', { from: waiting, to });
}

/** The user's wish, where the command can be followed there: an item of a list has its place in one file alone. */
function wantedFile(
  project: ProjectContext,
  name: string,
  args: Arguments,
  { wanted }: Destination,
): string | null {
  const context = wanted === undefined ? null : contextOf(project, wanted);
  if (!context || wanted === undefined) return null;
  const { path } = args;
  if (Array.isArray(path) && path.some(step => typeof step === 'number')) return null;
  if (name === 'unset' && Array.isArray(path) && lookup(context.document, path as Path) === null) return null;
  return wanted;
}

/** What is to be checked of one file: its document before, and what it has to say after. */
export interface FileCheck {
  readonly document: ComposeDocument;
  readonly expectations: readonly Expectation[];
}

/** The files that the edits of a plan touch, with what each has to say after; a name where a file is not there. */
export function checksInProject(
  project: ProjectContext,
  name: string,
  args: Arguments,
  edits: readonly TextEdit[],
  destination: Destination = {},
): readonly (FileCheck | string)[] {
  const command = findCommand(name);
  const settled = settle(project, name, args, destination) ?? destination;
  const files = namesakes(project, settled.file ?? project.main);
  const followers = followersOf(project, name, args, files);
  const touched = new Set(edits.map(edit => edit.file));
  // A plan without edits is held against the file that it is about.
  if (touched.size === 0) touched.add(destination.file ?? fileFor(project, name, args));
  return [...touched].map(file => {
    const follower = followers.find(one => one.document.file === file);
    if (follower) {
      const expectations = follower.places.map(({ path, renamed }) => ({
        path,
        value: renamed(String(args['to'])),
      }));
      return { document: follower.document, expectations };
    }
    const context = contextOf(project, file);
    return context
      ? { document: context.document, expectations: command?.expects(args, context) ?? [] }
      : file;
  });
}

/** Checks the edits of a plan in every file they touch, before they happen; null when all is well. */
export function refusalInProject(
  project: ProjectContext,
  name: string,
  args: Arguments,
  edits: readonly TextEdit[],
  verify: typeof verifyEdit = verifyEdit,
  destination: Destination = {},
): Refusal | null {
  for (const check of checksInProject(project, name, args, edits, destination)) {
    if (typeof check === 'string') return { code: 'not-found', values: { name: check } };
    const verdict = verify(check.document, edits, check.expectations);
    if (!verdict.ok) return verdict.refusal;
  }
  return null;
}

function planEverywhere(
  project: ProjectContext,
  name: string,
  args: Arguments,
  files: readonly string[],
): Plan {
  const followers = followersOf(project, name, args, files);
  const [first] = followers;
  if (first && name === 'remove-service')
    return refuse('in-use', { name: String(args['service']), by: first.owners.join(', ') });
  const contexts = files.flatMap(file => contextOf(project, file) ?? []);
  const { refused, choice, edits: own } = planEach(contexts, context => planCommand(context, name, args));
  if (refused && refused.refusal.code !== 'not-found') return refused;
  let edits = own;
  for (const { document, places } of followers) {
    if (refused && own.length === 0 && !choice) break;
    const plan = renameReferences(places, String(args['to']))(document);
    if (plan.kind !== 'edits') return plan;
    edits = [...edits, ...plan.edits];
  }
  if (choice) return { ...choice, shared: [...choice.shared, ...edits], here: [...choice.here, ...edits] };
  if (edits.length > 0 || refused === null) return { kind: 'edits', edits };
  const source = sourceOf(project, String(args['service'] ?? args['from'] ?? ''));
  return source ? refuse('from-extends', source) : refused;
}

/** The service that one extends, with its file: what is not said by any of the project's own texts comes from there. */
function sourceOf(project: ProjectContext, name: string): { service: string; file: string } | null {
  const place = serviceOf(project, name)?.places?.find(one => one.extends !== null);
  return place?.extends ? { service: place.extends, file: place.range.file } : null;
}
