import { FileDiff, FileMinus, FilePlus, FileText, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HandInPreview } from '../../shared/rpc/messages.ts';
import { useSession } from '../session/session.ts';
import { formatBytes } from '../ui/format.ts';

const icons: Readonly<Record<HandInPreview['entries'][number]['origin'], LucideIcon>> = {
  kept: FileText,
  changed: FileDiff,
  made: FilePlus,
};

/** What is in the zip, what was changed in the copy, and what stays out. */
export function Contents({ preview }: { readonly preview: HandInPreview }) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  const { entries, changes, leftOut, zipBytes } = preview;
  return (
    <>
      <section className="handin-group">
        <h3>
          {t('handin.contents.list')}
          <small>
            {t('handin.contents.summary', { count: entries.length, size: formatBytes(zipBytes, language) })}
          </small>
        </h3>
        <ul className="handin-files" aria-label={t('handin.contents.list')}>
          {entries.map(({ path, size, origin }) => {
            const Icon = icons[origin];
            return (
              <li key={path} data-origin={origin}>
                <Icon aria-hidden />
                <code>{path}</code>
                <span>{t(`handin.contents.${origin}`)}</span>
                <span className="handin-size">{formatBytes(size, language)}</span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="handin-group">
        <h3>
          {t('handin.changesTitle')}
          <small>{t('handin.changesHint')}</small>
        </h3>
        {changes.length === 0 ? <p className="handin-none">{t('handin.noChanges')}</p> : null}
        <ul className="handin-notes">
          {changes.map(({ code, values }) => (
            <li key={`${code} ${JSON.stringify(values)}`}>{t(`handin.changes.${code}`, { ...values })}</li>
          ))}
        </ul>
      </section>
      {leftOut.length > 0 ? (
        <section className="handin-group">
          <h3>{t('handin.leftOutTitle')}</h3>
          <ul className="handin-files" aria-label={t('handin.leftOutTitle')}>
            {leftOut.map(({ path, reason }) => (
              <li key={path}>
                <FileMinus aria-hidden />
                <code>{path}</code>
                <span>{t(`handin.leftOut.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
