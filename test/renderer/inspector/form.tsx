import { act } from 'react';
import * as Y from 'yjs';
import { Settings } from '../../../renderer/inspector/Settings.tsx';
import { type Derived, deriveProject } from '../../../renderer/session/derive.ts';
import { type Selection, useSession } from '../../../renderer/session/session.ts';
import { projectStore, textOf } from '../../../shared/project/store.ts';
import { show } from '../show.tsx';

const file = 'compose.yaml';

/** The settings form on a text, driven by the names of its fields and buttons. */
export interface Form {
  readonly text: () => string;
  readonly field: (label: string) => HTMLInputElement;
  /** Types into a field and presses Enter. */
  readonly fill: (label: string, value: string) => void;
  /** Types into a field without committing. */
  readonly type: (label: string, value: string) => void;
  readonly key: (label: string, key: string) => void;
  readonly leave: (label: string) => void;
  readonly choose: (label: string, value: string) => void;
  readonly click: (name: string) => void;
  readonly shows: (part: string) => boolean;
  readonly html: () => string;
  /** A change that does not come from the form. */
  readonly insertElsewhere: (offset: number, insert: string) => void;
  readonly end: () => void;
}

/** Opens the form on a text with something selected; `others` are further files of the project. */
export function openForm(
  yaml: string,
  selected: Partial<Selection>,
  others: Readonly<Record<string, string>> = {},
): Form {
  const store = projectStore(new Y.Doc());
  for (const [name, text] of Object.entries({ ...others, [file]: yaml }))
    store.files.set(name, new Y.Text(text));
  const derive = (before: Derived | null): Derived =>
    deriveProject(file, name => textOf(store, name), before);
  useSession.setState({
    store,
    derived: derive(null),
    selection: { nodes: [], edge: null, ...selected },
    choice: null,
    reveal: null,
    live: null,
  });
  store.files.observeDeep(() => {
    const { derived } = useSession.getState();
    useSession.setState({ derived: derive(derived) });
  });
  const { host, end } = show(<Settings />);

  const field = (label: string): HTMLInputElement => {
    const tied = [...host.querySelectorAll('label')].find(each => each.textContent === label)?.htmlFor;
    const found = [...host.querySelectorAll<HTMLInputElement>('input, textarea, select')].find(
      each => each.id === tied || each.getAttribute('aria-label') === label,
    );
    if (!found) throw new Error(`no field ${label}`);
    return found;
  };
  const press = (target: HTMLElement, key: string): void =>
    act(
      () => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
  const enter = (label: string, value: string): void => {
    const target = field(label);
    const prototype = Object.getPrototypeOf(target);
    act(() => {
      target.focus();
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value);
      target.dispatchEvent(new Event(target.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    });
  };

  return {
    text: () => textOf(store, file) ?? '',
    field,
    type: enter,
    fill: (label, value) => {
      enter(label, value);
      press(field(label), 'Enter');
    },
    key: (label, key) => press(field(label), key),
    leave: label => act(() => field(label).blur()),
    choose: enter,
    click: name => {
      const found = [...host.querySelectorAll('button')].find(
        each => each.getAttribute('aria-label') === name || each.textContent === name,
      );
      if (!found) throw new Error(`no button ${name}`);
      act(() => found.click());
    },
    shows: part => host.textContent.includes(part),
    html: () => host.innerHTML,
    insertElsewhere: (offset, insert) => act(() => store.files.get(file)?.insert(offset, insert)),
    end,
  };
}
