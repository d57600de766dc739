/** Frames that a new node may take until it is measured and shown. */
const patience = 20;

/** Gives the keyboard's focus to a node as soon as it is drawn; what else took the focus meanwhile keeps it. */
export function focusNode(id: string, frames = patience): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active && active !== document.body && active.isConnected) return;
    const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    node?.focus({ preventScroll: true });
    if (document.activeElement !== node && frames > 0) focusNode(id, frames - 1);
  });
}
