import { useEffect } from 'react';
import { takeText, useBringIn } from '../session/bring-in.ts';
import { DockerRunDialog } from './DockerRunDialog.tsx';
import { DropDialog } from './DropDialog.tsx';
import { DropVeil } from './DropVeil.tsx';
import { PasteBox } from './PasteBox.tsx';

/** Everything that brings a stack in from elsewhere, on any page of the window: pasting, dropping, and what they ask. */
export function BringIn() {
  const question = useBringIn(state => state.question);
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return (
    <>
      <DropVeil />
      {question?.kind === 'paste' ? <PasteBox /> : null}
      {question?.kind === 'run' ? <DockerRunDialog key={question.text} pasted={question.text} /> : null}
      {question?.kind === 'drop' ? <DropDialog drop={question.drop} /> : null}
    </>
  );
}

/** Text fields and dialogs take what is pasted into them; anywhere else it is a stack that comes in. */
function onPaste(event: ClipboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const field = target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (event.defaultPrevented || field || text.trim() === '') return;
  event.preventDefault();
  takeText(text);
}
