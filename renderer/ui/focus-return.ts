/** Where the focus goes back to, the best place first; several because the first may be gone by then. */
export type WayBack = readonly Element[];

/** No text field: keys that were meant for the window must not end up in a text. */
const focusable = 'a[href], button:not(:disabled), [tabindex="0"]';
const waysBack = new WeakMap<Element, WayBack>();

/** The way back to what has the focus now. From an entry of a menu it leads to the menu's button, from a dialog on to what opened that. */
export function wayBack(): WayBack {
  const active = document.activeElement;
  if (!active || active === document.body) return [];
  const menu = active.closest('[role="menu"]');
  const button = document.getElementById(menu?.getAttribute('aria-labelledby') ?? '');
  const start = button ?? active;
  const dialog = start.closest('[role="dialog"]');
  return [...pathUp(start), ...((dialog && waysBack.get(dialog)) ?? [])];
}

/** Keeps the way back of a dialog, for another one that is opened out of it. */
export function keepWayBack(dialog: Element | null, way: WayBack): void {
  if (dialog) waysBack.set(dialog, way);
}

/** Gives the focus back: to what had it, or, when that is gone, to the first thing in what was around it. What has taken it meanwhile keeps it. */
export function goBack(way: WayBack): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  for (const [index, place] of way.entries()) {
    if (!place.isConnected) continue;
    const target = index === 0 || place.matches(focusable) ? place : place.querySelector(focusable);
    if (!(target instanceof HTMLElement)) continue;
    target.focus();
    if (document.activeElement === target) return;
  }
}

/** An element and what is around it, up to the list, group or region it stands in: further out the first thing is no longer near. */
function pathUp(start: Element): Element[] {
  const path = [start];
  for (let at = start.parentElement; at && at !== document.body && at.id !== 'root'; at = at.parentElement) {
    path.push(at);
    if (at.matches('[role="dialog"], aside, main, header, footer')) break;
  }
  return path;
}
