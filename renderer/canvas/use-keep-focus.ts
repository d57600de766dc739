import { type RefObject, useEffect, useRef } from 'react';
import { useSession } from '../session/session.ts';
import { focusNode } from './gestures/focus-node.ts';
import type { Drawing } from './use-drawing.ts';

/**
 * When the node that has the keyboard's focus is gone (an undo took it, or its name), the one that is selected or new has
 * it, so that the keys go on working.
 */
export function useKeepFocus(canvas: RefObject<HTMLElement | null>, { derived }: Drawing): void {
  const focused = useRef<string | null>(null);
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const node = target instanceof Element && canvas.current?.contains(target) ? target : null;
      focused.current = node?.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ?? null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [canvas]);
  useEffect(() => {
    const ids = new Set(derived.graph.nodes.map(({ id }) => id));
    const added = [...ids].filter(id => !known.current.has(id));
    const was = focused.current;
    known.current = ids;
    if (was === null || ids.has(was)) return;
    focused.current = null;
    const { nodes } = useSession.getState().selection;
    const next = nodes.find(id => ids.has(id)) ?? added[0] ?? derived.graph.nodes[0]?.id;
    if (next !== undefined) focusNode(next);
  }, [derived.graph]);
}
