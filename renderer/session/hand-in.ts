import { fromBase64 } from 'lib0/buffer';
import type { ChecklistJump } from '../../shared/exporters/checklist/checklist.ts';
import type { CallArgs } from '../../shared/rpc/contract.ts';
import type { EngineFailure, HandInPreview, WrittenFile } from '../../shared/rpc/messages.ts';
import { failureOf } from '../bridge/bridge.ts';
import { ask, engine } from './engine.ts';
import { notifyDone } from './notify.ts';
import { revealText, selectNodes } from './selection.ts';
import { useSession } from './session.ts';

/** What a drawing can be exported as. */
export type DiagramFormat = CallArgs<'handin.diagram'>['format'];

/** The preview of a hand-in, or why there is none. */
export type PreviewAnswer =
  | { readonly kind: 'preview'; readonly preview: HandInPreview }
  | { readonly kind: 'failure'; readonly failure: EngineFailure };

/** Opens the dialog that looks through the project before it is handed in. */
export function openHandIn(): void {
  useSession.setState({ dialog: { kind: 'hand-in' } });
}

/** Looks through the project; writes nothing. Null when none is open. */
export async function previewHandIn(student: string): Promise<PreviewAnswer | null> {
  const { info, language } = useSession.getState();
  if (!info) return null;
  try {
    const preview = await engine.call('handin.preview', { project: info.project, language, student });
    return { kind: 'preview', preview };
  } catch (error) {
    return { kind: 'failure', failure: failureOf(error) };
  }
}

/** Writes the zip into the project's folder, or to where the user wants it: the browser's downloads, the system's dialog. */
export async function writeHandIn(
  fileName: string,
  student: string,
  where: 'user' | 'project-folder',
): Promise<boolean> {
  const { info, language } = useSession.getState();
  const to = info && (await destination(where, info.folder, fileName));
  if (!info || !to) return false;
  return finish(await ask('handin.write', { project: info.project, language, student, to }));
}

/** Exports the drawing alone. */
export async function exportDiagram(format: DiagramFormat, transparent: boolean): Promise<boolean> {
  const { info, language } = useSession.getState();
  const ending = format === 'mermaid' ? 'mmd' : format;
  const to = info && (await destination('user', info.folder, `${info.name}.${ending}`));
  if (!info || !to) return false;
  return finish(await ask('handin.diagram', { project: info.project, language, format, transparent, to }));
}

async function destination(
  where: 'user' | 'project-folder',
  folder: string,
  fileName: string,
): Promise<CallArgs<'handin.write'>['to'] | null> {
  if (where === 'project-folder') return { kind: 'project-folder' };
  if (useSession.getState().app?.door !== 'desktop') return { kind: 'download' };
  const path = await ask('files.pick', { purpose: 'save', suggested: `${folder}/${fileName}` });
  return path === null ? null : { kind: 'path', path };
}

function finish(written: WrittenFile | null): boolean {
  if (!written) return false;
  if (written.kind === 'file') notifyDone('handin.written', { path: written.path });
  else {
    download(written.fileName, fromBase64(written.base64));
    notifyDone('handin.downloaded', { name: written.fileName });
  }
  return true;
}

/** Gives bytes to the browser as a download. */
function download(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Shows the place where something is mended, and closes the dialog over it. */
export function jumpTo(jump: ChecklistJump): void {
  const { store } = useSession.getState();
  useSession.setState({ dialog: null });
  if (jump.kind === 'text' && store?.files.has(jump.file)) revealText(jump.from, jump.to, jump.file);
  else if (jump.kind === 'node') {
    selectNodes([jump.node]);
    useSession.setState(state => ({ tab: 'settings', view: state.view === 'yaml' ? 'both' : state.view }));
  }
}
