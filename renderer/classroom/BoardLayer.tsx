import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectStore } from '../../shared/project/store.ts';
import { cameraNow, type Look, onCamera } from '../session/camera.ts';
import { useSession } from '../session/session.ts';
import { type BoardState, resetBoardState, useBoardState } from './board-state.ts';
import { isInk } from './ink/draw-ink.ts';
import { createDryInk } from './ink/dry-ink.ts';
import { createWetInk, type WetInk } from './ink/wet-ink.ts';
import { BoardText } from './items/BoardText.tsx';
import { InkFrames } from './items/InkFrames.tsx';
import { Note } from './items/Note.tsx';
import { useDraftPlace } from './items/use-draft-place.ts';
import { useVisibleItems, type Written } from './items/use-visible-items.ts';
import { Sheet } from './Sheet.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useInkSelection } from './use-ink-selection.ts';
import './board.css';

/** The whiteboard over the drawing: finished ink, notes and texts, wet ink, and the sheet that catches a tool's pointer. */
export function BoardLayer() {
  const store = useSession(state => state.store);
  return store ? <Layer key={store.doc.guid} store={store} /> : null;
}

function Layer({ store }: { readonly store: ProjectStore }) {
  const { t } = useTranslation();
  const layer = useRef<HTMLDivElement>(null);
  const dryCanvas = useRef<HTMLCanvasElement>(null);
  const wetCanvas = useRef<HTMLCanvasElement>(null);
  const written = useRef<HTMLDivElement>(null);
  const wetInk = useRef<WetInk | null>(null);
  const wet = useCallback(() => wetInk.current, []);
  const editing = useBoardState(state => state.editing);
  const draft = useBoardState(state => state.draft);
  const visible = useVisibleItems(store, editing);
  const shown = withDraft(visible, draft);
  useBoardKeys(layer);
  useDraftPlace(layer);
  useInkSelection(layer, store);

  useEffect(() => {
    const [dryElement, wetElement] = [dryCanvas.current, wetCanvas.current];
    if (!dryElement || !wetElement) return;
    const dry = createDryInk(dryElement, store.items);
    const ink = createWetInk(wetElement);
    wetInk.current = ink;
    const stopState = useBoardState.subscribe((now, before) => {
      if (now.moved === before.moved && now.erased === before.erased) return;
      const moving = now.moved ? now.selected : new Set<string>();
      dry.hide(new Set([...moving, ...now.erased]));
      if (now.moved === before.moved) return;
      const moved = [...moving].flatMap(id => {
        const item = store.items.get(id);
        return item && isInk(item) ? [item] : [];
      });
      ink.show(moved, now.moved ?? undefined, true);
    });
    const recolour = (): void => {
      dry.recolour();
      ink.recolour();
    };
    const themes = new MutationObserver(recolour);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      wetInk.current = null;
      stopState();
      themes.disconnect();
      dry.dispose();
      ink.dispose();
      resetBoardState();
    };
  }, [store]);

  useLayoutEffect(() => {
    const follow = ({ x, y, zoom }: Look): void => {
      if (written.current) written.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    };
    follow(cameraNow());
    return onCamera(follow);
  }, []);

  return (
    <div ref={layer} className="board-layer" data-testid="board">
      <canvas ref={dryCanvas} className="board-ink" />
      <div ref={written} className="board-written">
        {shown.map(([id, item]) =>
          item.kind === 'note' ? (
            <Note key={id} id={id} item={item} />
          ) : (
            <BoardText key={id} id={id} item={item} />
          ),
        )}
        <InkFrames store={store} />
      </div>
      <Sheet wet={wet} />
      <canvas ref={wetCanvas} className="board-ink" />
      <p id="board-item-help" hidden>
        {t('classroom.itemHelp')}
      </p>
    </div>
  );
}

/** What is begun lies on top and stays the same element when its first letter puts it on the board. */
function withDraft(visible: readonly Written[], draft: BoardState['draft']): readonly Written[] {
  if (!draft) return visible;
  return visible.some(([id]) => id === draft.id) ? visible : [...visible, [draft.id, draft.item]];
}
