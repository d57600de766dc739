import type { EditorView } from '@codemirror/view';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposeDocument } from '../../shared/document/document.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { type ValueHint, valueHints } from '../../shared/stack/value-hints.ts';
import { askLook, hasWorker } from '../session/ask-look.ts';
import { useSession } from '../session/session.ts';
import { type Hint, showHints } from './value-hints.ts';

/** After this pause in typing the values are read again, in milliseconds. */
const pause = 300;
const longest = 48;
/** A text of more characters takes longer to be read than one frame of the display. */
const longText = 20_000;

/** Shows behind each value what Docker makes of it, where that is not what is written. */
export function useValueHints(view: EditorView | null, file: string): void {
  const { t } = useTranslation();
  const document = useSession(state => state.derived?.documents.get(file));
  const variables = useSession(state => state.derived?.variables);
  useEffect(() => {
    if (!view || !document?.parses || !variables) return;
    let over = false;
    const timer = setTimeout(async () => {
      const hints = await hintsOf(document, variables);
      if (over || document.text.length !== view.state.doc.length) return;
      view.dispatch({ effects: showHints.of(hints.map(hint => wordsOf(t, hint))) });
    }, pause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [view, document, variables, t]);
}

/** Reads a long file aside from the window, so that typing goes on meanwhile. */
async function hintsOf(document: ComposeDocument, variables: Variables): Promise<readonly ValueHint[]> {
  const { file, text } = document;
  const aside = text.length > longText && hasWorker();
  const answer = aside ? await askLook({ kind: 'hints', file, text, variables }) : null;
  return answer?.hints ?? valueHints(document, variables);
}

function wordsOf(t: TFunction, { at, reading, secret }: ValueHint): Hint {
  switch (reading.kind) {
    case 'scalar':
      return { at, text: `${t('inspector.reading.scalar')} ${reading.text}`, warns: true };
    case 'date':
      return { at, text: t('inspector.reading.date'), warns: true };
    case 'required':
      return {
        at,
        text: t('inspector.reading.required', { name: reading.name, message: reading.message }),
        warns: true,
      };
    case 'malformed':
      return { at, text: t('inspector.reading.malformed'), warns: true };
    case 'filled': {
      const { text, unset } = reading;
      const names = unset.join(', ');
      if (unset.length > 0)
        return { at, text: t('inspector.reading.unset', { names, count: unset.length }), warns: true };
      const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
      return {
        at,
        text: secret ? '= ••••••' : text === '' ? t('inspector.reading.empty') : `= ${shown}`,
        warns: false,
      };
    }
  }
}
