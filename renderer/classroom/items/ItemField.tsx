import { type CSSProperties, useEffect, useRef } from 'react';
import { redo, undo } from '../../session/project.ts';
import { useBoardState } from '../board-state.ts';

interface ItemFieldProps {
  readonly label: string;
  readonly value: string;
  readonly style?: CSSProperties;
  readonly onChange: (text: string) => void;
  /** The writing is over; `toItem` when the focus is to go back to the item. */
  readonly onDone: (toItem: boolean) => void;
}

/** The field in which a note or text is written. Undo is the window's one history, also in here. */
export function ItemField({ label, value, style, onChange, onDone }: ItemFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const escaped = useRef(false);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      className="item-field"
      aria-label={label}
      value={value}
      style={style}
      spellCheck={false}
      onChange={event => onChange(event.target.value)}
      onBlur={() => {
        useBoardState.setState({ editing: null });
        onDone(escaped.current);
      }}
      onKeyDown={event => {
        event.stopPropagation();
        const key = event.key.toLowerCase();
        if (event.key === 'Escape') {
          escaped.current = true;
          event.currentTarget.blur();
        } else if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
          event.preventDefault();
          if (key === 'y' || event.shiftKey) redo();
          else undo();
        }
      }}
    />
  );
}
