import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showGlossary, termIds, useGlossary } from '../session/glossary.ts';
import { useSession } from '../session/session.ts';
import { Dialog } from './Dialog.tsx';
import './term.css';

/** The glossary: all terms of the course, searchable by title and text, regardless of accents. */
export function GlossaryDialog() {
  const { t } = useTranslation();
  const open = useGlossary(state => state.open);
  const language = useSession(state => state.language);
  const wanted = useGlossary(state => state.search);
  const [search, setSearch] = useState('');
  useEffect(() => {
    if (open) setSearch(wanted);
  }, [open, wanted]);
  if (!open) return null;
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = termIds
    .map(id => ({ id, title: t(`glossary.terms.${id}.title`), text: t(`glossary.terms.${id}.text`) }))
    .filter(({ title, text }) => words.every(word => plain(`${title} ${text}`).includes(word)))
    .toSorted(
      (one, other) => rank(one.title) - rank(other.title) || one.title.localeCompare(other.title, language),
    );
  return (
    <Dialog wide title={t('glossary.title')} description={t('glossary.explain')} onClose={close}>
      <input
        type="search"
        className="glossary-search"
        value={search}
        placeholder={t('glossary.search')}
        aria-label={t('glossary.search')}
        spellCheck={false}
        onChange={event => setSearch(event.target.value)}
      />
      <dl className="glossary-list" tabIndex={0} aria-label={t('glossary.title')}>
        {found.map(({ id, title, text }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {found.length === 0 ? <p>{t('glossary.none', { search: search.trim() })}</p> : null}
      </dl>
    </Dialog>
  );

  function close(): void {
    setSearch('');
    showGlossary(false);
  }

  /** What is found in a title comes before what is found in a text. */
  function rank(title: string): number {
    return words.every(word => plain(title).includes(word)) ? 0 : 1;
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
