import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { cursorPlace } from '../../shared/schema/complete/cursor-place.ts';
import { readLine } from '../../shared/schema/complete/read-line.ts';
import { shapeAt } from '../../shared/schema/complete/shape-at.ts';
import { type HelpWords, keyCard } from './key-help.ts';

/** How long the pointer rests on a key before it is explained, in milliseconds. */
const rest = 450;

/** Explains the key under the pointer. */
export function keyHover(words: () => HelpWords): Extension {
  return hoverTooltip(
    (view, offset) => {
      const line = view.state.doc.lineAt(offset);
      const key = readLine(line.text.replace(/\r$/, ''))?.parts.find(part => part.kind === 'key');
      if (!key) return null;
      const from = line.from + key.column;
      const to = from + key.key.length;
      if (offset < from || offset > to) return null;
      const place = cursorPlace(view.state.doc.toString(), to);
      const shape = place ? shapeAt([...place.path, key.key]) : null;
      if (shape?.topic == null) return null;
      return {
        pos: from,
        end: to,
        above: false,
        create: () => ({ dom: keyCard(key.key, shape, words(), true) }),
      };
    },
    { hoverTime: rest },
  );
}
