import { ArrowDown, ArrowUp, Images, Plus, Trash2, View } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedView } from '../../../shared/board/views.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useBoardState } from '../board-state.ts';
import { goToView, removeView, renameView, reorderView, saveView, useViews } from './views.ts';
import './views-menu.css';

/** Saved views: save what is seen, go there, rename, reorder, remove. */
export function ViewsMenu() {
  const { t } = useTranslation();
  const views = useViews();
  const [fresh, setFresh] = useState<string | null>(null);
  return (
    <Popover.Root onOpenChange={open => (open ? undefined : setFresh(null))}>
      <Popover.Trigger asChild>
        <IconButton label={t('classroom.views.label')} icon={<Images aria-hidden />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="views" side="top" sideOffset={12} aria-label={t('classroom.views.label')}>
          <h2>{t('classroom.views.label')}</h2>
          {views.length === 0 ? <p>{t('classroom.views.none')}</p> : null}
          <ol>
            {views.map((entry, index) => (
              <Row
                key={entry.id}
                entry={entry}
                index={index}
                last={index === views.length - 1}
                fresh={entry.id === fresh}
              />
            ))}
          </ol>
          <Button
            icon={<Plus aria-hidden />}
            onClick={() => setFresh(saveView(t('classroom.views.name', { number: views.length + 1 })))}
          >
            {t('classroom.views.save')}
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RowProps {
  readonly entry: NamedView;
  readonly index: number;
  readonly last: boolean;
  /** Just saved: its name can be written at once. */
  readonly fresh: boolean;
}

function Row({ entry: { id, view }, index, last, fresh }: RowProps) {
  const { t } = useTranslation();
  const current = useBoardState(state => state.currentView === id);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fresh) field.current?.select();
  }, [fresh]);
  const { name } = view;
  return (
    <li data-current={current}>
      <span className="views-number">{index + 1}</span>
      <input
        ref={field}
        aria-label={t('classroom.views.rename', { name })}
        value={name}
        onChange={event => renameView(id, event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') goToView(id);
        }}
      />
      <IconButton
        label={t('classroom.views.go', { name })}
        icon={<View aria-hidden />}
        onClick={() => goToView(id)}
      />
      <IconButton
        label={t('classroom.views.earlier', { name })}
        icon={<ArrowUp aria-hidden />}
        disabled={index === 0}
        onClick={() => reorderView(id, -1)}
      />
      <IconButton
        label={t('classroom.views.later', { name })}
        icon={<ArrowDown aria-hidden />}
        disabled={last}
        onClick={() => reorderView(id, 1)}
      />
      <IconButton
        label={t('classroom.views.remove', { name })}
        icon={<Trash2 aria-hidden />}
        onClick={() => removeView(id)}
      />
    </li>
  );
}
