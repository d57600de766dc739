import { useEffect } from 'react';
import { pasteCompose } from '../session/paste.ts';
import { pasteKind } from '../session/paste-kind.ts';
import { useSession } from '../session/session.ts';

/** Takes Compose text that is pasted over the drawing; fields, the editor and open dialogs keep their own paste. */
export function usePaste(): void {
  useEffect(() => {
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

function onPaste(event: ClipboardEvent): void {
  const { info, dialog, paste } = useSession.getState();
  if (event.defaultPrevented || !info || dialog || paste || isTextField(event.target)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (pasteKind(text) !== 'compose') return;
  event.preventDefault();
  pasteCompose(text);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[role="dialog"]') !== null)
  );
}
