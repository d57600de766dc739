import { z } from 'zod';
import type { Path } from '../document/document.ts';
import { moveItem } from '../document/edit/move-item.ts';
import { entries, scalarText } from '../document/lookup.ts';
import type { ExpectedFact } from '../document/verify.ts';
import { pathArgument } from './arguments.ts';
import { defineCommand } from './define-command.ts';

/** Moves the item at a path before the item that stands at an index of the same list; `before` null: to the end. */
export const move = defineCommand<{ path: Path; before: number | null }>({
  name: 'move',
  schema: z.strictObject({ path: pathArgument, before: z.number().int().min(0).nullable() }),
  plan: ({ document }, { path, before, scope }) => moveItem(document, path, before, scope),
  expects: ({ path, before }, { document }) => {
    const list = path.slice(0, -1);
    const from = Number(path.at(-1));
    const texts = entries(document, list).map(scalarText);
    const [moved = null] = texts.splice(from, 1);
    texts.splice(before === null ? texts.length : before - (before > from ? 1 : 0), 0, moved);
    return texts.flatMap((text, at): ExpectedFact[] =>
      text === null ? [] : [{ path: [...list, at], value: text }],
    );
  },
});
