import type { FileCheck } from '../../shared/commands/plan-in-project.ts';
import { changeStore } from '../../shared/project/store.ts';
import { takeBack } from '../../shared/text/take-back.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { askLook, hasWorker } from './ask-look.ts';
import { notifyTakenBack } from './notify.ts';
import { useSession } from './session.ts';

/**
 * The whole text after an edit is checked with both parsers, aside from the window; if they do not agree, the edit is
 * taken back and the user told. The entries it touches were checked before.
 */
export function lookAgain(checks: readonly FileCheck[], edits: readonly TextEdit[], origin: object): void {
  if (!hasWorker()) return;
  const { store } = useSession.getState();
  for (const { document, expectations } of checks) {
    const { file, text: before } = document;
    const own = edits.filter(edit => edit.file === file);
    if (own.length === 0) continue;
    void askLook({ kind: 'edit', file, before, edits: own, expectations }).then(answer => {
      const now = store?.files.get(file)?.toString();
      if (!answer?.refusal || !store || now === undefined || useSession.getState().store !== store) return;
      const back = takeBack(before, own, now);
      if (back) changeStore(store, { edits: back }, origin);
      notifyTakenBack(back !== null);
    });
  }
}
