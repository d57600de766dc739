/** Gives the focus to the add button of the directive that holds an element; called before the element goes away. */
export function focusAddButton(element: Element | null): void {
  const directive = element?.closest('.directive');
  const button = directive?.querySelector<HTMLElement>('.add-button') ?? directive?.querySelector('button');
  button?.focus();
}
