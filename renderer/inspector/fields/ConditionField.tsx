import { useTranslation } from 'react-i18next';
import { conditions } from '../../../shared/stack/forms/depends-on.ts';
import type { Condition } from '../../../shared/stack/stack.ts';
import { edit } from '../edits.ts';
import { SelectField } from './SelectField.tsx';

/** What a service waits for in another. A list of names has no room for a condition: rewriting it is offered. */
export function ConditionField({
  from,
  to,
  condition,
  className,
}: {
  readonly from: string;
  readonly to: string;
  readonly condition: Condition;
  readonly className?: string;
}) {
  const { t } = useTranslation();
  return (
    <SelectField
      className={className}
      label={t('inspector.depends.condition', { name: to })}
      value={condition}
      choices={conditions.map(each => ({ value: each, label: t(`inspector.conditions.${each}`) }))}
      commit={wanted => edit('connect', { from, to, condition: wanted })}
      remedy={{
        code: 'needs-long-form',
        label: t('inspector.depends.longForm'),
        commit: wanted => edit('connect', { from, to, condition: wanted, longForm: true }),
      }}
    />
  );
}
