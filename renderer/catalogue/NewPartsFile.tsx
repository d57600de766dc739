import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDestination } from '../session/files.ts';
import { useSession } from '../session/session.ts';

/** In a project of several files: which one a new part is written into, said where the parts are, and changed there. */
export function NewPartsFile() {
  const { t } = useTranslation();
  const id = useId();
  const main = useSession(state => state.derived?.project.main ?? '');
  const parts = useSession(state => state.derived?.parts);
  const destination = useSession(state => state.destination);
  const files = [...(parts?.keys() ?? [])];
  if (files.length < 2) return null;
  return (
    <div className="catalogue-file">
      <label htmlFor={id}>{t('files.newParts')}</label>
      <select
        id={id}
        title={t('files.newPartsHint')}
        value={destination ?? main}
        onChange={event => chooseDestination(event.target.value === main ? null : event.target.value)}
      >
        {files.map(file => (
          <option key={file} value={file}>
            {file}
          </option>
        ))}
      </select>
    </div>
  );
}
