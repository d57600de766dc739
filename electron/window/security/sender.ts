import type { IpcMainEvent, WebContents } from 'electron';
import { mayNavigate } from './navigation.ts';

/** Whether a message comes from the main frame of this window with our page in it (checklist 17). */
export function isOwnSender(
  event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  contents: WebContents,
): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame.parent === null && mayNavigate(frame.url);
}
