import { type KeyboardEvent, useState } from 'react';
import type { Refusal } from '../../../shared/document/plan.ts';
import type { CommandOutcome } from '../../session/run-command.ts';

/** What is being typed in a field before it becomes part of the text. */
export interface Draft {
  readonly text: string;
  readonly refusal: Refusal | null;
  readonly change: (text: string) => void;
  readonly commit: () => boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * Keeps what is typed until Enter or leaving the field commits it; Escape brings the value back. A refused text stays,
 * with its reason, until it is changed or given up.
 */
export function useDraft(value: string, commit: (text: string) => CommandOutcome): Draft {
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const text = typed && (refusal || typed.over === value) ? typed.text : value;

  const send = (): boolean => {
    if (typed === null || text === value) {
      setTyped(null);
      setRefusal(null);
      return true;
    }
    const outcome = commit(text);
    if (outcome.kind === 'refused') {
      setRefusal(outcome.refusal);
      return false;
    }
    setTyped(null);
    setRefusal(null);
    return true;
  };

  return {
    text,
    refusal,
    change: next => {
      setTyped({ text: next, over: value });
      setRefusal(null);
    },
    commit: send,
    onKeyDown: event => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        send();
      } else if (event.key === 'Escape' && (typed !== null || refusal !== null)) {
        event.preventDefault();
        event.stopPropagation();
        setTyped(null);
        setRefusal(null);
      }
    },
  };
}
