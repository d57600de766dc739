import { act } from 'react';

/** Opens the menu of a fact's origin by what it says (`image: base.yml, line 4`); gives the files to choose from. */
export function openMenu(place: string): HTMLElement[] {
  const trigger = [...document.querySelectorAll<HTMLElement>('[aria-haspopup="menu"]')].find(each =>
    each.getAttribute('aria-label')?.startsWith(place),
  );
  if (!trigger) throw new Error(`no menu ${place}`);
  act(
    () =>
      void trigger.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      ),
  );
  return [...document.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
}

/** Sends the next change of a fact to a file. */
export function chooseFile(place: string, file: string): void {
  const item = openMenu(place).find(each => each.textContent.startsWith(file));
  if (!item) throw new Error(`${file} is not among the files of ${place}`);
  act(() => item.click());
}
