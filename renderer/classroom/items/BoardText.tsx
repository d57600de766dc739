import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardItem } from '../../../shared/board/item.ts';
import { textLineHeight } from '../../../shared/board/item-area.ts';
import { selectItems, useBoardState } from '../board-state.ts';
import { ItemField } from './ItemField.tsx';
import { onItemKey } from './item-keys.ts';
import { pressItem } from './use-item-gestures.ts';
import { endWriting, writeItem } from './write-item.ts';

type TextItem = Extract<BoardItem, { kind: 'text' }>;

/** Words written straight on the board. */
export const BoardText = memo(function BoardText({
  id,
  item,
}: {
  readonly id: string;
  readonly item: TextItem;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const editing = useBoardState(state => state.editing === id);
  const selected = useBoardState(state => state.selected.has(id));
  const moved = useBoardState(state => (state.selected.has(id) ? state.moved : null));
  const erased = useBoardState(state => state.erased.has(id));
  const { x, y, text, size, colour } = item;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group with keys of its own, as the cards are
    <div
      ref={box}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved, written and removed by keys
      tabIndex={0}
      className="board-text"
      data-item={id}
      data-own-keys
      data-selected={selected}
      data-erased={erased}
      aria-label={t('classroom.text.label', { text: text.trim() })}
      aria-describedby="board-item-help"
      style={{
        left: x + (moved?.dx ?? 0),
        top: y + (moved?.dy ?? 0),
        fontSize: size,
        lineHeight: textLineHeight,
        color: `var(--ink-${colour})`,
      }}
      onKeyDown={event => onItemKey(event, id)}
      onFocus={event => event.currentTarget.matches(':focus-visible') && selectItems([id])}
      onPointerDown={event => pressItem(event, id)}
      onDoubleClick={event => {
        event.stopPropagation();
        useBoardState.setState({ editing: id });
      }}
    >
      <span className="board-text-words" data-hidden={editing}>
        {text}
        {/* A line break at the end is no line without it. */}
        {'\u200b'}
      </span>
      {editing ? (
        <ItemField
          label={t('classroom.text.field')}
          value={text}
          onChange={next => writeItem(id, item, next)}
          onDone={toItem => endWriting(id, box.current, toItem)}
        />
      ) : null}
    </div>
  );
});
