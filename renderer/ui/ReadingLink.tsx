import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ViewRow } from '../../shared/technologies/technology.ts';
import { usePublishedPage } from '../session/published-page.ts';
import { useSay } from './use-say.ts';

/** Opens a page of the service by the port that Docker published; nothing while none is. */
export function ReadingLink({
  row,
  service,
}: {
  readonly row: Extract<ViewRow, { kind: 'link' }>;
  readonly service: string;
}) {
  const say = useSay();
  const { t } = useTranslation();
  const page = usePublishedPage(service, row.port);
  if (page === null) return null;
  const address = new URL(row.path.replace(/^\/+/, ''), page).href;
  return (
    <a
      className="reading-link nodrag"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={t('canvas.openPage', { address })}
    >
      {say(row.label)}
      <ExternalLink aria-hidden />
    </a>
  );
}
