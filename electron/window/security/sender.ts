import type { WebFrameMain } from 'electron';
import { mayNavigate } from './navigation.ts';

/** Whether a message comes from the main frame of our window with our page in it (checklist 17). */
export function isOwnSender(sender: WebFrameMain | null, mainFrame: WebFrameMain): boolean {
  return sender !== null && sender === mainFrame && mayNavigate(sender.url);
}
