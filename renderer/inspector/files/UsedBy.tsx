import { useTranslation } from 'react-i18next';
import { selectNodes } from '../../session/selection.ts';

/** The services that take a variable; a click selects one on the drawing. */
export function UsedBy({ services }: { readonly services: readonly string[] }) {
  const { t } = useTranslation();
  if (services.length === 0) return <span>{t('files.env.elsewhere')}</span>;
  return (
    <>
      <span>{t('files.env.usedBy', { count: services.length })}</span>
      {services.map(service => (
        <button
          key={service}
          type="button"
          className="link-button"
          onClick={() => selectNodes([`service:${service}`])}
        >
          {service}
        </button>
      ))}
    </>
  );
}
