import { Popover } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './term.css';

/** How long the pointer rests on a word before it is explained, in milliseconds. */
const rest = 250;

interface ExplainedProps {
  readonly title: string;
  readonly explanation: ReactNode;
  readonly children: ReactNode;
}

/** A word with a dotted line: explained on hover, on focus and on a click. */
export function Explained({ title, explanation, children }: ExplainedProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'no' | 'hover' | 'stay'>('no');
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hover = (over: boolean): void => {
    clearTimeout(waiting.current);
    if (over) waiting.current = setTimeout(() => setShown(now => (now === 'no' ? 'hover' : now)), rest);
    else setShown(now => (now === 'hover' ? 'no' : now));
  };
  return (
    <Popover.Root open={shown !== 'no'} onOpenChange={open => setShown(open ? 'stay' : 'no')}>
      <Popover.Anchor asChild>
        <button
          type="button"
          className="term"
          aria-description={t('glossary.about', { term: title })}
          aria-expanded={shown !== 'no'}
          onPointerEnter={event => event.pointerType === 'mouse' && hover(true)}
          onPointerLeave={() => hover(false)}
          onFocus={event => event.currentTarget.matches(':focus-visible') && setShown('stay')}
          onBlur={() => setShown('no')}
          onClick={() => setShown(now => (now === 'stay' ? 'no' : 'stay'))}
        >
          {children}
        </button>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className="term-card"
          role="note"
          side="top"
          align="start"
          sideOffset={7}
          collisionPadding={12}
          onOpenAutoFocus={event => event.preventDefault()}
          onCloseAutoFocus={event => event.preventDefault()}
        >
          <strong>{title}</strong>
          {explanation}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
