import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { changeStore, type ProjectStore, projectStore, textOf, textsOf } from '../../shared/project/store.ts';
import type { ProjectInfo, ProjectState } from '../../shared/rpc/messages.ts';
import { failureOf } from '../bridge/bridge.ts';
import { type Derived, deriveProject } from './derive.ts';
import { diagnoseAfter, diagnoseNow } from './diagnosis.ts';
import { ask, engine } from './engine.ts';
import { editsOfEvents, followRenames } from './follow-renames.ts';
import { isMisread } from './is-misread.ts';
import { notifyDone, notifyFailure, notifyUndoable } from './notify.ts';
import { commandOrigin } from './run-command.ts';
import { stillDrawn } from './selection.ts';
import { useSession } from './session.ts';

const fromEngine = { drawbridge: 'engine' } as const;
/** Board changes that follow typing: part of the same run of typing in the history. */
const renameOrigin = { drawbridge: 'rename' } as const;

/** After this pause in typing the whole text is read, in milliseconds. */
const pauseBeforeReferee = 600;
let referee: ReturnType<typeof setTimeout> | undefined;

let stopFollowing: () => void = () => undefined;

/** Follows a project's store: what arrives is applied, what changes here is sent, and all projections are kept fresh. */
function follow(info: ProjectInfo, state: string): void {
  stopFollowing();
  const store = projectStore(new Y.Doc());
  Y.applyUpdate(store.doc, fromBase64(state), fromEngine);
  const send = (update: Uint8Array, origin: unknown): void => {
    if (origin === fromEngine) return;
    void ask('project.update', {
      project: info.project,
      update: toBase64(update),
      kind: origin === commandOrigin ? 'command' : 'typing',
    });
  };
  const project = (
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void => {
    const before = useSession.getState().derived;
    const after = refresh(store, info.file);
    const typed = transaction.origin !== fromEngine && transaction.origin !== commandOrigin;
    if (typed && before && after) {
      const edits = [...after.documents.keys()].flatMap(file => editsOfEvents(file, events));
      followRenames(store, before, after, edits, renameOrigin);
    }
    diagnoseAfter(typed ? 'typing' : 'command');
    refereeAfter(store, info.file);
  };
  const positions = (): void => useSession.setState({ positions: store.positions.toJSON() });
  store.doc.on('update', send);
  store.files.observeDeep(project);
  store.positions.observe(positions);
  stopFollowing = () => {
    store.doc.off('update', send);
    store.doc.destroy();
    clearTimeout(referee);
  };
  useSession.setState({
    info,
    store,
    derived: deriveProject(info.file, name => textOf(store, name), null),
    profiles: null,
    destination: null,
    aim: null,
    problems: { open: false, subject: null, shown: null },
    busyPorts: [],
    positions: store.positions.toJSON(),
    file: null,
    selection: { nodes: [], edge: null },
    live: null,
    series: {},
    action: null,
    startFailure: null,
    startedWith: null,
    jobs: [],
    preflight: null,
    choice: null,
    dialog: null,
    failure: null,
  });
  diagnoseNow();
}

function refresh(store: ProjectStore, file: string): Derived | null {
  const { derived, profiles } = useSession.getState();
  const next = deriveProject(file, name => textOf(store, name), derived, profiles);
  if (next === derived) return null;
  useSession.setState(({ selection }) => ({
    derived: next,
    selection: stillDrawn(selection, next.graph),
  }));
  return next;
}

/** What was read in parts is read as a whole, aside from the window; where that says something else, it counts. */
function refereeAfter(store: ProjectStore, file: string): void {
  clearTimeout(referee);
  referee = setTimeout(async () => {
    const { derived } = useSession.getState();
    if (!derived || derived.stale || !(await isMisread(derived))) return;
    const now = useSession.getState();
    if (now.derived !== derived || now.store !== store) return;
    useSession.setState({
      derived: deriveProject(file, name => textOf(store, name), null, now.profiles),
    });
  }, pauseBeforeReferee);
}

/** Chooses the profiles whose services take part; null leaves it to `COMPOSE_PROFILES`. */
export function chooseProfiles(profiles: readonly string[] | null): void {
  const { store, info } = useSession.getState();
  useSession.setState({ profiles });
  if (store && info) refresh(store, info.file);
}

async function opening(answer: Promise<ProjectState>): Promise<boolean> {
  useSession.setState({ opening: true, failure: null });
  try {
    const { info, state } = await answer;
    follow(info, state);
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (useSession.getState().info) notifyFailure(failure);
    else useSession.setState({ failure });
    return false;
  } finally {
    useSession.setState({ opening: false });
  }
}

/** Another project begins with its file beside its drawing, not with the last one's logs. */
async function beginning(answer: Promise<ProjectState>): Promise<boolean> {
  const opened = await opening(answer);
  if (opened) useSession.setState({ tab: 'yaml' });
  return opened;
}

/** Opens a Compose file or a folder; a failure is shown and what was open stays. */
export function openProject(path: string): Promise<boolean> {
  return beginning(engine.call('project.open', { path }));
}

/** Makes a project from a template of the gallery and opens it. */
export function createFromGallery(template: string, name?: string): Promise<boolean> {
  return beginning(engine.call('gallery.create', name ? { template, name } : { template }));
}

/** Makes a project of texts by file name, in a new folder below the projects folder or `folder`, and opens it. */
export function createFromText(
  name: string,
  files: Readonly<Record<string, string>>,
  folder?: string,
): Promise<boolean> {
  const where = folder === undefined ? {} : { folder };
  return beginning(engine.call('project.createFromText', { name, files: { ...files }, ...where }));
}

/** Back to the start page; unsaved changes stay in the engine. */
export async function closeProject(): Promise<void> {
  const { info } = useSession.getState();
  if (!info) return;
  stopFollowing();
  stopFollowing = () => undefined;
  useSession.setState({ info: null, store: null, derived: null, diagnosis: null, live: null, action: null });
  await ask('project.close', { project: info.project });
}

/** Writes the project's files to disk. */
export async function saveProject(): Promise<boolean> {
  const { info } = useSession.getState();
  if (!info) return false;
  try {
    useSession.setState({ info: await engine.call('project.save', { project: info.project }) });
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'disk-conflict')
      useSession.setState({ dialog: { kind: 'disk-conflict', thenSave: true } });
    else notifyFailure(failure);
    return false;
  }
}

/** The user has chosen for a file that changed on disk in the same places as here; taking the disk's can be undone. */
export async function resolveDisk(file: string, take: 'ours' | 'disk'): Promise<boolean> {
  const { info } = useSession.getState();
  const next = info && (await ask('project.resolveDisk', { project: info.project, file, take }));
  if (!next) return false;
  useSession.setState({ info: next });
  if (take === 'disk') notifyUndoable('app.conflict.tookDisk', { file }, undo);
  return true;
}

/** Writes the project to another file and goes on there. */
export async function saveProjectAs(
  path: string,
  { overwrite = false }: { readonly overwrite?: boolean } = {},
): Promise<boolean> {
  const { info } = useSession.getState();
  if (!info) return false;
  const done = await opening(engine.call('project.saveAs', { project: info.project, path, overwrite }));
  if (done) notifyDone('app.savedAs', { path });
  return done;
}

/** One step back over text and drawing together. */
export function undo(): void {
  const { info } = useSession.getState();
  // Asked even where `canUndo` is not known yet: what was typed a moment ago is to be undone too.
  if (info) void ask('project.undo', { project: info.project });
}

/** One step forward again. */
export function redo(): void {
  const { info } = useSession.getState();
  if (info) void ask('project.redo', { project: info.project });
}

/** Meets the engine's store again after the line was lost: changes made meanwhile on both sides are joined. */
async function meetAgain(): Promise<void> {
  const { info, store } = useSession.getState();
  if (!info || !store) return;
  const answer = await ask('project.open', { path: info.project });
  if (!answer) return;
  if (answer.info.storeId === info.storeId) {
    Y.applyUpdate(store.doc, fromBase64(answer.state), fromEngine);
    const update = toBase64(Y.encodeStateAsUpdate(store.doc));
    await ask('project.update', { project: info.project, update, kind: 'command' });
    useSession.setState({ info: answer.info });
    return;
  }
  const ours = textsOf(store);
  follow(answer.info, answer.state);
  const fresh = useSession.getState().store;
  if (!fresh || info.saved) return;
  const edits = Object.entries(ours).flatMap(([file, text]) => {
    const theirs = textOf(fresh, file) ?? '';
    return text === theirs ? [] : [{ file, from: 0, to: theirs.length, insert: text }];
  });
  fresh.doc.transact(() => {
    for (const edit of edits) changeStore(fresh, { edits: [edit] }, commandOrigin);
    for (const [node, at] of store.positions.entries()) fresh.positions.set(node, at);
    for (const [id, item] of store.items.entries()) fresh.items.set(id, item);
    for (const [id, view] of store.views.entries()) fresh.views.set(id, view);
  }, commandOrigin);
}

/** Listens to the engine's news of projects; returns its end. */
export function startProjects(): () => void {
  let lost = false;
  const disposals = [
    engine.on('project.updated', ({ project, update }) => {
      const { info, store } = useSession.getState();
      if (info?.project === project && store) Y.applyUpdate(store.doc, fromBase64(update), fromEngine);
    }),
    engine.on('project.info', info => {
      if (useSession.getState().info?.project === info.project) useSession.setState({ info });
    }),
    engine.onState(state => {
      useSession.setState({ bridge: state });
      if (state === 'lost') lost = true;
      if (state === 'open' && lost) {
        lost = false;
        void meetAgain();
      }
    }),
  ];
  return () => {
    for (const dispose of disposals) dispose();
  };
}
