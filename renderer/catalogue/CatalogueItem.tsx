import { HardDrive, Network } from 'lucide-react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { beginPartDrag, endPartDrag, partDataType } from '../session/part-drag.ts';
import { TechnologyMark } from '../ui/TechnologyMark.tsx';
import type { CatalogueEntry } from './parts-list.ts';

interface CatalogueItemProps {
  readonly entry: CatalogueEntry;
  readonly name: string;
  readonly disabled: boolean;
  readonly onAdd: () => void;
}

/** A part: drag it to its place, or click it (or press Enter) to add it at a free one. */
export function CatalogueItem({ entry, name, disabled, onAdd }: CatalogueItemProps) {
  const { t, i18n } = useTranslation();
  const help = `technologies.${entry.technology}.help.what`;
  const what = entry.technology !== null && i18n.exists(help) ? [t(help)] : [];
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    event.dataTransfer.setData(partDataType, entry.id);
    event.dataTransfer.effectAllowed = 'copy';
    beginPartDrag(entry.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an item of a list with headings in between.
    <div role="listitem" aria-label={name} className="part-item">
      <button
        type="button"
        className="part"
        draggable={!disabled}
        aria-disabled={disabled}
        title={[...what, t('catalogue.partHint', { part: name })].join('\n\n')}
        onDragStart={onDragStart}
        onDragEnd={endPartDrag}
        onClick={event => {
          // The second click of a double-click adds no second one.
          if (event.detail <= 1) onAdd();
        }}
      >
        <EntryMark entry={entry} />
        <span>{name}</span>
      </button>
    </div>
  );
}

function EntryMark({ entry }: { readonly entry: CatalogueEntry }) {
  if (entry.id === 'network') return <Network aria-hidden className="part-network" />;
  if (entry.id === 'volume') return <HardDrive aria-hidden className="part-volume" />;
  return <TechnologyMark technology={entry.technology} size={18} />;
}
