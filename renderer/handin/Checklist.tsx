import { CircleCheck, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, ChecklistReason } from '../../shared/exporters/checklist/checklist.ts';
import { jumpTo } from '../session/hand-in.ts';

const icons: Readonly<Record<ChecklistItem['state'], LucideIcon>> = {
  met: CircleCheck,
  missing: CircleX,
  'not-applicable': CircleMinus,
};

/** What is asked of a hand-in, each met or not, in two groups; what is missing leads to where it is mended. */
export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  const { t } = useTranslation();
  return (['week3', 'general'] as const).map(group => {
    const title = t(group === 'week3' ? 'handin.weekTitle' : 'handin.generalTitle');
    return (
      <section key={group} className="handin-group">
        <h3>{title}</h3>
        <ul className="handin-checklist" aria-label={title}>
          {items
            .filter(item => item.group === group)
            .map(item => (
              <Line key={item.id} item={item} />
            ))}
        </ul>
      </section>
    );
  });
}

function Line({ item }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation();
  const Icon = icons[item.state];
  return (
    <li data-state={item.state}>
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
