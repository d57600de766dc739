import { comebacks } from '../../shared/document/comebacks.ts';
import { isSecretName } from '../../shared/project/secret-name.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import type { Derived } from './derive.ts';
import { notifyInherited } from './notify.ts';
import { useSession } from './session.ts';

/** Says which values are inherited again after edits took away the own ones that hid them. */
export function tellComebacks(before: Derived, edits: readonly TextEdit[]): void {
  const { derived } = useSession.getState();
  if (!derived) return;
  const back = [...new Set(edits.map(edit => edit.file))].flatMap(file => {
    const [was, is] = [before.documents.get(file), derived.documents.get(file)];
    return was && is ? comebacks(was, edits, is) : [];
  });
  const [first] = back;
  if (!first?.inherited) return;
  const keys = back.map(one => String(one.path.at(-1)));
  notifyInherited(keys, first.inherited.anchor, keys.some(isSecretName) ? null : first.source);
}
