import { ChevronRight, CircleCheck, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, ChecklistReason } from '../../shared/exporters/checklist/checklist.ts';
import { jumpTo } from '../session/hand-in.ts';

const icons: Readonly<Record<ChecklistItem['state'], LucideIcon>> = {
  met: CircleCheck,
  missing: CircleX,
  'not-applicable': CircleMinus,
};

/**
 * What is asked of a hand-in, each met or not, in two groups; what is missing leads to where it is mended. Week 3's come
 * first where they count; for any other stack they are folded below.
 */
export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  const { t } = useTranslation();
  const week3 = <Group title={t('handin.weekTitle')} items={items.filter(item => item.group === 'week3')} />;
  const general = (
    <Group title={t('handin.generalTitle')} items={items.filter(item => item.group === 'general')} />
  );
  if (items.some(item => item.group === 'week3' && item.counts))
    return (
      <>
        {week3}
        {general}
      </>
    );
  return (
    <>
      {general}
      <details className="handin-maybe">
        <summary>
          <ChevronRight aria-hidden />
          {t('handin.maybeWeekTitle')}
        </summary>
        {week3}
      </details>
    </>
  );
}

function Group({ title, items }: { readonly title: string; readonly items: readonly ChecklistItem[] }) {
  return (
    <section className="handin-group">
      <h3>{title}</h3>
      <ul className="handin-checklist" aria-label={title}>
        {items.map(item => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Line({ item }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation();
  const Icon = icons[item.state];
  return (
    <li data-state={item.state} data-counts={item.counts}>
      <Icon aria-hidden />
      <div className="handin-line">
        <span className="handin-what">{t(`handin.checklist.${item.id}`)}</span>
        {item.reasons.map(reason => (
          <Reason key={`${reason.code} ${JSON.stringify(reason.values)}`} reason={reason} />
        ))}
      </div>
      <span className="handin-state">{t(`handin.state.${item.state}`)}</span>
    </li>
  );
}

function Reason({ reason: { code, values, jump } }: { readonly reason: ChecklistReason }) {
  const { t } = useTranslation();
  const words =
    code === 'doctor-error'
      ? t(`doctor.rules.${values['rule']}.message`, { ...values })
      : t(`handin.reasons.${code}`, { ...values });
  return (
    <p className="handin-reason">
      <span>{words}</span>
      {jump ? (
        <button
          type="button"
          className="handin-show"
          aria-label={t('handin.showOf', { reason: words })}
          onClick={() => jumpTo(jump)}
        >
          {t('handin.show')}
        </button>
      ) : null}
    </p>
  );
}
