import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeDrop } from '../session/bring-in.ts';
import { gatherDrop } from '../session/gather-drop.ts';

/** Takes files that are dropped anywhere on the window; while they hang over it, it says what may be dropped. */
export function DropVeil() {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Each element on the way tells of entering and leaving; outside again when as many left as entered.
    let inside = 0;
    const count = (by: number): void => {
      inside = Math.max(0, inside + by);
      setOver(inside > 0);
    };
    const enter = (event: DragEvent): void => void (hasFiles(event) && count(1));
    const leave = (event: DragEvent): void => void (hasFiles(event) && count(-1));
    const hover = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      inside = 0;
      setOver(false);
      void gatherDrop(event.dataTransfer).then(takeDrop);
    };
    window.addEventListener('dragenter', enter, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('dragover', hover, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragenter', enter, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('dragover', hover, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
  return over ? (
    <div className="drop-veil" role="status">
      <div>
        <FileDown aria-hidden />
        <strong>{t('bring.drop.here')}</strong>
        <span>{t('bring.drop.hint')}</span>
      </div>
    </div>
  ) : null;
}

/** Parts dragged from the catalogue are none of ours. */
function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
