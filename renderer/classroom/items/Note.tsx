import { memo, type PointerEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fitFont, noteLineHeight } from '../../../shared/board/fit-font.ts';
import type { BoardItem } from '../../../shared/board/item.ts';
import { changeBoard } from '../../session/board.ts';
import { cameraNow } from '../../session/camera.ts';
import { selectItems, useBoardState } from '../board-state.ts';
import { ItemField } from './ItemField.tsx';
import { onItemKey } from './item-keys.ts';
import { measureWord } from './measure-word.ts';
import { pressItem } from './use-item-gestures.ts';
import { endWriting, writeItem } from './write-item.ts';

type NoteItem = Extract<BoardItem, { kind: 'note' }>;

/** Padding of a note, canvas units; the style sheet has the same. */
const padding = 14;
const least = 60;

/** A sticky note: letters as large as they fit, moved and resized by pointer or keys. */
export const Note = memo(function Note({ id, item }: { readonly id: string; readonly item: NoteItem }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const editing = useBoardState(state => state.editing === id);
  const selected = useBoardState(state => state.selected.has(id));
  const moved = useBoardState(state => (state.selected.has(id) ? state.moved : null));
  const erased = useBoardState(state => state.erased.has(id));
  const { x, y, width, height, text, colour } = item;
  const fontSize = useMemo(
    () => fitFont(text, { width: width - 2 * padding, height: height - 2 * padding }, measureWord),
    [text, width, height],
  );
  const letters = { fontSize, lineHeight: noteLineHeight };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group with keys of its own, as the cards are
    <div
      ref={box}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved, written and removed by keys
      tabIndex={0}
      className="note"
      data-item={id}
      data-own-keys
      data-colour={colour}
      data-selected={selected}
      data-erased={erased}
      aria-label={t('classroom.note.label', { text: text.trim() || t('classroom.note.empty') })}
      aria-describedby="board-item-help"
      style={{ left: x + (moved?.dx ?? 0), top: y + (moved?.dy ?? 0), width, height }}
      onKeyDown={event => onItemKey(event, id)}
      onFocus={event => event.currentTarget.matches(':focus-visible') && selectItems([id])}
      onPointerDown={event => pressItem(event, id)}
      onDoubleClick={event => {
        event.stopPropagation();
        useBoardState.setState({ editing: id });
      }}
    >
      {editing ? (
        <ItemField
          label={t('classroom.note.field')}
          value={text}
          style={letters}
          onChange={next => writeItem(id, item, next)}
          onDone={toItem => endWriting(id, box.current, toItem)}
        />
      ) : (
        <p className="note-text" style={letters}>
          {text}
        </p>
      )}
      {selected && !editing ? (
        <span className="note-corner" aria-hidden onPointerDown={event => resize(event, id, item)} />
      ) : null}
    </div>
  );
});

/** Follows the pointer at the note's corner; one run of the history. */
function resize(press: PointerEvent<HTMLElement>, id: string, item: NoteItem): void {
  press.stopPropagation();
  const { clientX, clientY, pointerId } = press;
  const follow = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    const { zoom } = cameraNow();
    const width = Math.max(least, Math.round(item.width + (event.clientX - clientX) / zoom));
    const height = Math.max(least, Math.round(item.height + (event.clientY - clientY) / zoom));
    changeBoard({ items: { [id]: { ...item, width, height } } }, 'run');
  };
  const end = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}
