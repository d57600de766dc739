import { Ban, Cable, HardDrive, Link2, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from '../canvas-state.ts';
import { meaningWords } from '../gestures/meaning-words.ts';
import './overlay.css';

const icons = { connect: Link2, mount: HardDrive, join: Cable, add: Plus, nothing: Link2, impossible: Ban };

/** Says at the pointer what letting go would do, or why it cannot be done. */
export function GestureHintBubble() {
  const { t } = useTranslation();
  const hint = useCanvas(state => state.hint);
  const byKeyboard = useCanvas(state => state.connecting !== null);
  if (!hint) return null;
  const Icon = icons[hint.meaning.kind];
  return (
    <div
      className="gesture-hint"
      data-kind={hint.meaning.kind}
      style={{
        transform: `translate(min(${Math.round(hint.x + 14)}px, 100cqw - 276px), min(${Math.round(hint.y + 16)}px, 100cqh - 76px))`,
      }}
    >
      <Icon aria-hidden />
      <span>
        {meaningWords(t, hint.meaning)}
        {byKeyboard ? <small>{t('canvas.connectKeys')}</small> : null}
      </span>
    </div>
  );
}
