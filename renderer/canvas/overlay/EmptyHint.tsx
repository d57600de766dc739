import { useTranslation } from 'react-i18next';
import { parts, technologyOfPart } from '../../../shared/technologies/index.ts';
import { addPart } from '../../session/add-part.ts';
import { closeProject } from '../../session/project.ts';
import { Button } from '../../ui/Button.tsx';
import { TechnologyMark } from '../../ui/TechnologyMark.tsx';
import './overlay.css';

const starters = 3;

/** What to do with an empty canvas. */
export function EmptyHint() {
  const { t } = useTranslation();
  return (
    <div className="empty-hint">
      <h2>{t('canvas.empty.title')}</h2>
      <p>{t('canvas.empty.text')}</p>
      <div className="empty-parts">
        {parts.slice(0, starters).map(part => (
          <Button
            key={part.id}
            icon={<TechnologyMark technology={technologyOfPart(part.id)?.id ?? null} size={17} />}
            onClick={() => addPart(part.id)}
          >
            {t(part.label)}
          </Button>
        ))}
      </div>
      <Button look="quiet" className="empty-gallery" onClick={() => void closeProject()}>
        {t('canvas.empty.gallery')}
      </Button>
    </div>
  );
}
