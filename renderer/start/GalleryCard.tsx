import { Plus } from 'lucide-react';
import type { TemplateInfo } from '../../shared/rpc/messages.ts';
import { createFromGallery } from '../session/project.ts';
import { useSession } from '../session/session.ts';
import { Miniature } from './Miniature.tsx';

/** A stack of the gallery with its drawing; a click makes a project of it. */
export function GalleryCard({
  template,
  disabled,
}: {
  readonly template: TemplateInfo;
  readonly disabled: boolean;
}) {
  const language = useSession(state => state.language);
  const blank = template.services.length === 0;
  return (
    <li>
      <button
        type="button"
        className="gallery-card"
        data-blank={blank}
        disabled={disabled}
        onClick={() => void createFromGallery(template.id)}
      >
        <span className="gallery-picture">
          {blank ? (
            <Plus aria-hidden />
          ) : (
            <Miniature text={template.compose} positions={template.positions} />
          )}
        </span>
        <span className="gallery-words">
          <strong>{template.title[language]}</strong>
          <span className="gallery-summary">{template.summary[language]}</span>
        </span>
      </button>
    </li>
  );
}
