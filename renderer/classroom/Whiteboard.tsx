import { PencilLine, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toggleWhiteboard, useWhiteboard } from '../session/whiteboard.ts';
import { IconButton } from '../ui/Button.tsx';
import { BoardTools } from './BoardTools.tsx';
import { PresentStrip } from './present/PresentStrip.tsx';
import { ViewsMenu } from './present/ViewsMenu.tsx';

/** Shows or hides the whiteboard's tools. */
export function WhiteboardButton() {
  const { t } = useTranslation();
  const open = useWhiteboard(state => state.open);
  return (
    <IconButton
      label={t('classroom.whiteboard')}
      icon={<PencilLine aria-hidden />}
      pressed={open}
      onClick={toggleWhiteboard}
    />
  );
}

/** What lies at the bottom of the canvas: the whiteboard's tools when they are wanted, the presenter's while presenting. */
export function WhiteboardStrip() {
  const { t } = useTranslation();
  const open = useWhiteboard(state => state.open);
  const presenting = useWhiteboard(state => state.presenting);
  if (presenting) return <PresentStrip />;
  if (!open) return null;
  return (
    <div className="board-tools" role="toolbar" aria-label={t('classroom.tools')}>
      <BoardTools />
      <span className="board-gap" />
      <ViewsMenu />
      <IconButton label={t('classroom.close')} icon={<X aria-hidden />} onClick={toggleWhiteboard} />
    </div>
  );
}
