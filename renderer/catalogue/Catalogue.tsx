import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPart } from '../session/add-part.ts';
import { useSession } from '../session/session.ts';
import { CatalogueItem } from './CatalogueItem.tsx';
import { NewPartsFile } from './NewPartsFile.tsx';
import { type CatalogueEntry, findEntries } from './parts-list.ts';
import './catalogue.css';

/** What can be dropped on the canvas: parts by group, searchable; drag one, or press Enter on it. */
export function Catalogue() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const stale = useSession(state => state.derived?.stale !== false);
  const list = useRef<HTMLDivElement>(null);
  const nameOf = (entry: CatalogueEntry): string => t(entry.label);
  const found = findEntries(search, nameOf);
  const groups = [...new Set(found.map(entry => entry.group))];

  const add = (entry: CatalogueEntry): void => {
    if (!stale && addPart(entry.id)) setSaid(t('catalogue.added', { part: nameOf(entry) }));
  };
  const onSearchKey = (event: KeyboardEvent): void => {
    const [first] = found;
    if (event.key === 'Enter' && first && search.trim() !== '') add(first);
    if (event.key === 'Escape') setSearch('');
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('.part')?.focus();
    }
  };
  const onListKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.part') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[Math.min(items.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };

  return (
    <div className="catalogue">
      <label className="catalogue-search">
        <Search aria-hidden />
        <input
          type="search"
          value={search}
          placeholder={t('catalogue.search')}
          aria-label={t('catalogue.search')}
          title={t('catalogue.searchHint')}
          spellCheck={false}
          onChange={event => setSearch(event.target.value)}
          onKeyDown={onSearchKey}
        />
      </label>
      <NewPartsFile />
      {/* biome-ignore lint/a11y/useSemanticElements: groups with headings inside one list need the role. */}
      <div
        ref={list}
        className="catalogue-list"
        role="list"
        aria-label={t('catalogue.label')}
        onKeyDown={onListKey}
      >
        {groups.map(group => (
          <div key={group} className="catalogue-group" role="presentation">
            <h3 role="presentation">{t(`catalogue.group.${group}`)}</h3>
            {found
              .filter(entry => entry.group === group)
              .map(entry => (
                <CatalogueItem
                  key={entry.id}
                  entry={entry}
                  name={nameOf(entry)}
                  disabled={stale}
                  onAdd={() => add(entry)}
                />
              ))}
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className="catalogue-none">{t('catalogue.none', { search: search.trim() })}</p>
      ) : null}
      <output className="catalogue-said" aria-live="polite">
        {said}
      </output>
    </div>
  );
}
