import { useEffect } from 'react';
import { chooseFile } from '../session/choose-file.ts';
import { redo, saveProject, undo } from '../session/project.ts';

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const inField = isTextField(event.target);
  const action =
    key === 's'
      ? () => void saveProject()
      : key === 'o'
        ? () => chooseFile('open')
        : inField
          ? null
          : key === 'z'
            ? event.shiftKey
              ? redo
              : undo
            : key === 'y'
              ? redo
              : null;
  if (!action) return;
  event.preventDefault();
  action();
}

/** The window's keys: save, open, undo, redo. Text fields keep their own undo. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
