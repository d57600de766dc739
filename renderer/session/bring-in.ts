import { create } from 'zustand';
import { parseDocument } from '../../shared/document/parse.ts';
import { importDockerRun } from '../../shared/importers/docker-run/import-docker-run.ts';
import { joinStacks } from '../../shared/importers/join-stacks.ts';
import { changeStore } from '../../shared/project/store.ts';
import type { EngineFailure } from '../../shared/rpc/messages.ts';
import type { DroppedFile } from './gather-drop.ts';
import { notifyDone, notifyFailure, notifyRefusal } from './notify.ts';
import { pasteCompose } from './paste.ts';
import { type PasteKind, pasteKind } from './paste-kind.ts';
import { createFromText } from './project.ts';
import { commandOrigin } from './run-command.ts';
import { useSession } from './session.ts';
import { type SortedDrop, sortDrop } from './sort-drop.ts';

/** What is being brought in: an empty box to paste into, `docker run` lines to look at, files that were dropped. */
export type BringIn =
  | { readonly kind: 'paste' }
  | { readonly kind: 'run'; readonly text: string }
  | { readonly kind: 'drop'; readonly drop: Extract<SortedDrop, { kind: 'project' }> };

/** The question that something brought in asks, if any. */
export const useBringIn = create<{ readonly question: BringIn | null }>(() => ({ question: null }));

/** Puts the question away; nothing comes in. */
export function closeBringIn(): void {
  useBringIn.setState({ question: null });
}

/** Asks for a text to paste. */
export function askForPaste(): void {
  useBringIn.setState({ question: { kind: 'paste' } });
}

/**
 * Takes a text that was pasted or dropped anywhere but into a text field, and decides by its content: `docker run` lines
 * are shown as services first, anything else goes to `pasteCompose`. Gives what it was.
 */
export function takeText(text: string): PasteKind {
  const kind = pasteKind(text);
  if (kind === 'docker-run') useBringIn.setState({ question: { kind: 'run', text } });
  else {
    closeBringIn();
    pasteCompose(text);
  }
  return kind;
}

/** Adds the services of `docker run` lines to the open stack, as one step of the history; what is there stays as it is. */
export function addDockerRun(pasted: string): boolean {
  const { derived, store } = useSession.getState();
  if (!derived || !store) return false;
  const { document, stack } = derived;
  const taken = stack.services.map(service => service.name);
  const { plan, added } = joinStacks(document, parseDocument('pasted', importDockerRun(pasted, taken).text));
  if (plan.kind !== 'edits') {
    notifyRefusal(
      plan.kind === 'refused'
        ? plan.refusal
        : {
            code: 'shared-value',
            values: { path: 'services', anchor: plan.anchor, services: plan.sharedBy.join(', ') },
          },
    );
    return false;
  }
  closeBringIn();
  changeStore(store, { edits: plan.edits }, commandOrigin);
  notifyDone('bring.run.added', { names: added.join(', '), count: added.length });
  return true;
}

/** Makes a project of its own from `docker run` lines and opens it. */
export async function createFromDockerRun(pasted: string): Promise<boolean> {
  const { text, services } = importDockerRun(pasted);
  const made = await createFromText(services[0]?.name ?? 'stack', { 'compose.yaml': text });
  if (made) closeBringIn();
  return made;
}

/** Takes files that were dropped onto the window: asks where they go, or says why they cannot be opened. */
export async function takeDrop(files: readonly DroppedFile[]): Promise<void> {
  const drop = await sortDrop(files);
  switch (drop.kind) {
    case 'project':
      // The desktop window opens the file where it lies.
      if (window.drawbridge?.openDropped(drop.compose)) return;
      useBringIn.setState({ question: { kind: 'drop', drop } });
      return;
    case 'text':
      takeText(drop.text);
      return;
    case 'refused':
      closeBringIn();
      tell(drop.failure);
  }
}

/** Copies dropped files into a new folder and opens it. */
export async function createFromDrop(name: string, folder: string | null): Promise<boolean> {
  const { question } = useBringIn.getState();
  if (question?.kind !== 'drop') return false;
  const made = await createFromText(name, question.drop.files, folder ?? undefined);
  closeBringIn();
  return made;
}

/** On the start page a failure stands in the page; over an open project it is told beside it. */
function tell(failure: EngineFailure): void {
  if (useSession.getState().info) notifyFailure(failure);
  else useSession.setState({ failure });
}
