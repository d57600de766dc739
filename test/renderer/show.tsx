import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createWords } from '../../shared/words/words.ts';

const words = createWords('en');
words.use(initReactI18next);
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A part of the window that is shown, with its words. */
export interface Shown {
  readonly host: HTMLElement;
  readonly end: () => void;
}

/** Shows a part of the window in the page of the test, in English. */
export function show(part: ReactNode): Shown {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  act(() =>
    root.render(
      <I18nextProvider i18n={words} defaultNS="words">
        {part}
      </I18nextProvider>,
    ),
  );
  return {
    host,
    end: () => {
      act(() => root.unmount());
      host.remove();
    },
  };
}
