/** Gives the focus to the canvas that an element lies on; a press of the pointer alone never does. */
export function focusCanvas(element: Element): void {
  const canvas = element.closest<HTMLElement>('.react-flow');
  if (!canvas) return;
  canvas.tabIndex = -1;
  canvas.addEventListener('blur', () => canvas.removeAttribute('tabindex'), { once: true });
  canvas.focus({ preventScroll: true });
}
