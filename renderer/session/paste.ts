import { diagnose } from '../../shared/doctor/diagnose.ts';
import { type Rebuilt, rebuildFlattened } from '../../shared/doctor/rebuild/rebuild-flattened.ts';
import { lookup } from '../../shared/document/lookup.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { joinStacks } from '../../shared/importers/join-stacks.ts';
import { changeStore } from '../../shared/project/store.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { applyEdits, type TextEdit } from '../../shared/text/text-edit.ts';
import { notifyDone, notifyHint, notifyRefusal, notifyUndoable } from './notify.ts';
import type { PasteOffer } from './paste-offer.ts';
import { showProblems } from './problems-panel.ts';
import { createFromText, undo } from './project.ts';
import { commandOrigin } from './run-command.ts';
import { useSession } from './session.ts';

/** Name of the folder that a text pasted on the start page goes to. */
const newProject = 'stack';

/** How a text is pasted: into the editor it may stay as it is, at the cursor; over the whole text it takes its place. */
export interface PasteOptions {
  readonly keep?: () => void;
  readonly replaces?: boolean;
}

/**
 * Takes a Compose text that was pasted: with no project open it begins one; into an empty stack it becomes the file;
 * beside services its own are added, after a question. Text without its indentation is rebuilt and shown first. Gives
 * false, and tells the user, when it is no Compose text.
 */
export function pasteCompose(pasted: string, options: PasteOptions = {}): boolean {
  if (offerRebuilt(pasted, options)) return true;
  if (!looksLikeCompose(pasted)) {
    notifyHint(
      pasted.trim() === '' ? 'doctor.panel.paste.nothing' : 'doctor.panel.paste.not',
      pasted.trim() === '' ? undefined : 'doctor.panel.paste.notText',
    );
    return false;
  }
  if (!mayPaste()) return true;
  const place = placeFor(pasted, options);
  if (!place) {
    void takePlace(pasted, null);
    return true;
  }
  if (!place.adds) void takePlace(pasted, place);
  else useSession.setState({ paste: offerOf('add', pasted, pasted, place, options) });
  return true;
}

/** Shows a pasted text that has lost its indentation beside what it was; false when it has its indentation. */
export function offerRebuilt(pasted: string, options: PasteOptions = {}): boolean {
  const rebuilt = rebuild(pasted);
  if (!rebuilt) return false;
  if (!mayPaste()) return true;
  const place = placeFor(rebuilt.text, options);
  const offer = offerOf('rebuilt', pasted, rebuilt.text, place, options);
  useSession.setState({ paste: { ...offer, notes: rebuilt.notes } });
  return true;
}

/** The text with its indentation, where the Doctor says that it was lost. */
function rebuild(pasted: string): Rebuilt | null {
  const file = 'pasted.yaml';
  const findings = diagnose({ file, files: { [file]: pasted } });
  if (!findings.some(({ rule }) => rule === 'yaml-lost-indentation')) return null;
  const rebuilt = rebuildFlattened(pasted);
  return rebuilt.text === pasted ? null : rebuilt;
}

/** Puts the question about a pasted text away; nothing changes. */
export function dismissPaste(): void {
  useSession.setState({ paste: null });
}

/** Where a text would go in the open project: `adds` when beside services that are there. */
interface Place {
  readonly adds: boolean;
  readonly edits: readonly TextEdit[];
  readonly taken: readonly string[];
}

function offerOf(
  kind: PasteOffer['kind'],
  pasted: string,
  text: string,
  place: Place | null,
  options: PasteOptions,
): PasteOffer {
  const { derived } = useSession.getState();
  const file = derived?.document.file ?? '';
  const before = derived?.document.text ?? '';
  const closing = (then: () => unknown) => () => {
    dismissPaste();
    then();
  };
  const raw = place?.adds ? null : () => takePlace(pasted, place && { ...place, edits: whole(pasted) });
  const keep = options.keep ?? (kind === 'rebuilt' ? raw : null);
  return {
    kind,
    pasted,
    text,
    notes: [],
    taken: place?.taken ?? [],
    adds: place?.adds ?? false,
    change: place && derived ? { file, before, after: applyEdits(before, place.edits) } : null,
    use: closing(() => takePlace(text, place)),
    keep: keep && closing(keep),
  };
}

/** Null with no project open, or after a refusal that was told. */
function placeFor(text: string, { replaces = false }: PasteOptions): Place | null {
  const { derived } = useSession.getState();
  if (!derived) return null;
  const { document, stack } = derived;
  if (replaces || document.text.trim() === '') return { adds: false, edits: whole(text), taken: [] };
  const empty = document.parses && stack.services.length === 0 && readKeys(document.text).length <= 1;
  if (empty) return { adds: false, edits: intoEmpty(text), taken: [] };
  const joined = joinStacks(document, parseDocument('pasted', text));
  if (joined.plan.kind !== 'edits') return { adds: true, edits: [], taken: [] };
  return { adds: true, edits: joined.plan.edits, taken: joined.taken };
}

/** Into the place of `services: {}`, so that comments around it stay; the whole file where that does not fit together. */
function intoEmpty(text: string): TextEdit[] {
  const { derived } = useSession.getState();
  if (!derived) return [];
  const { document } = derived;
  const services = lookup(document, ['services']);
  const from = services?.keyRange?.from;
  if (!services || from === undefined) return whole(text);
  const edit: TextEdit = {
    file: document.file,
    from,
    to: Math.max(services.range.to, services.keyRange?.to ?? from),
    insert: withLineEnds(text.replace(/\s+$/, ''), document.text),
  };
  const after = parseDocument(document.file, applyEdits(document.text, [edit]));
  return after.parses && after.problems.length === 0 ? [edit] : whole(text);
}

function readKeys(text: string): string[] {
  return text.match(/^[^\s#-][^:\n]*:/gm) ?? [];
}

function whole(text: string): TextEdit[] {
  const { derived } = useSession.getState();
  if (!derived) return [];
  const { document } = derived;
  const insert = withLineEnds(text.endsWith('\n') ? text : `${text}\n`, document.text);
  return [{ file: document.file, from: 0, to: document.text.length, insert }];
}

function withLineEnds(text: string, like: string): string {
  const plain = text.replaceAll('\r\n', '\n');
  return like.includes('\r\n') ? plain.replaceAll('\n', '\r\n') : plain;
}

async function takePlace(text: string, place: Place | null): Promise<void> {
  const done = { names: namesOf(text).join(', ') };
  if (!place) {
    const plain = text.replaceAll('\r\n', '\n');
    const file = plain.endsWith('\n') ? plain : `${plain}\n`;
    if (!(await createFromText(newProject, { 'compose.yaml': file }))) return;
    notifyDone('doctor.panel.paste.done', done);
  } else {
    const { store } = useSession.getState();
    if (!store) return;
    if (place.edits.length === 0) {
      notifyRefusal({ code: 'exists-already', values: { name: place.taken.join(', '), path: 'services' } });
      return;
    }
    changeStore(store, { edits: place.edits }, commandOrigin);
    notifyUndoable('doctor.panel.paste.done', done, undo);
  }
  const { diagnosis } = useSession.getState();
  if (diagnosis?.findings.some(({ severity }) => severity !== 'info')) showProblems();
  useSession.setState(({ wholeDrawing }) => ({ wholeDrawing: wholeDrawing + 1 }));
}

function namesOf(text: string): string[] {
  return readStack(parseDocument('pasted', text)).services.map(({ name }) => name);
}

/** A mapping with `services:`; text that is no YAML still counts when it says so, and the Doctor explains the rest. */
function looksLikeCompose(text: string): boolean {
  const document = parseDocument('pasted', text);
  return document.parses
    ? lookup(document, ['services'])?.keyRange != null
    : /^["']?services["']?[ \t]*:/m.test(text);
}

function mayPaste(): boolean {
  const { info, derived } = useSession.getState();
  if (!info) return true;
  if (info.readOnly) notifyHint('doctor.panel.paste.readOnly');
  else if (derived && !derived.document.parses && derived.stack.services.length > 0)
    notifyHint('doctor.panel.paste.broken');
  else return true;
  return false;
}
