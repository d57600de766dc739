import {
  Eraser,
  Highlighter,
  type LucideIcon,
  MoveUpRight,
  Pen,
  StickyNote,
  Trash2,
  Type,
  Zap,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inkColours } from '../../shared/board/item.ts';
import { useSession } from '../session/session.ts';
import { type BoardTool, takeTool, useWhiteboard } from '../session/whiteboard.ts';
import { IconButton } from '../ui/Button.tsx';
import {
  chooseColour,
  colourKind,
  colourKindOf,
  type InkColour,
  removeSelectedItems,
  useBoardState,
} from './board-state.ts';
import './board-tools.css';

const tools: readonly { readonly tool: BoardTool; readonly icon: LucideIcon }[] = [
  { tool: 'note', icon: StickyNote },
  { tool: 'text', icon: Type },
  { tool: 'pen', icon: Pen },
  { tool: 'highlighter', icon: Highlighter },
  { tool: 'arrow', icon: MoveUpRight },
  { tool: 'eraser', icon: Eraser },
  { tool: 'laser', icon: Zap },
];

/** The whiteboard's tools, and the colours of the tool in hand or of what is selected. */
export function BoardTools() {
  const { t } = useTranslation();
  const tool = useWhiteboard(state => state.tool);
  const some = useBoardState(state => state.selected.size > 0);
  return (
    <>
      {tools.map(({ tool: name, icon: Icon }) => (
        <IconButton
          key={name}
          label={t(`classroom.tool.${name}`)}
          icon={<Icon aria-hidden />}
          pressed={tool === name}
          onClick={() => takeTool(tool === name ? null : name)}
        />
      ))}
      <Colours />
      {some ? (
        <IconButton
          label={t('classroom.remove')}
          icon={<Trash2 aria-hidden />}
          onClick={removeSelectedItems}
        />
      ) : null}
    </>
  );
}

function Colours() {
  const { t } = useTranslation();
  const tool = useWhiteboard(state => state.tool);
  const chosen = useBoardState(state => state.colours);
  const selected = useBoardState(state => state.selected);
  const items = useSession(state => state.store?.items);
  const first = [...selected].flatMap(id => items?.get(id) ?? [])[0];
  const kind = colourKind(tool) ?? (first ? colourKindOf(first) : null);
  if (kind === null) return null;
  const current: InkColour = tool === null && first ? first.colour : chosen[kind];
  return (
    <fieldset className="board-colours" aria-label={t('classroom.colours')}>
      {inkColours.map(colour => (
        <button
          key={colour}
          type="button"
          className="board-colour"
          data-kind={kind}
          data-colour={colour}
          aria-label={t(`classroom.colour.${colour}`)}
          title={t(`classroom.colour.${colour}`)}
          aria-pressed={colour === current}
          onClick={() => chooseColour(colour)}
        />
      ))}
    </fieldset>
  );
}
