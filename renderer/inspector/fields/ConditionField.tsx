import { useTranslation } from 'react-i18next';
import { conditions } from '../../../shared/stack/forms/depends-on.ts';
import type { Condition } from '../../../shared/stack/stack.ts';
import { useSession } from '../../session/session.ts';
import { editFact } from '../edits.ts';
import { Origin } from './Origin.tsx';
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
  const dependency = useSession(state =>
    state.derived?.stack.services
      .find(service => service.name === from)
      ?.dependsOn.find(one => one.service === to),
  );
  const path = ['services', from, 'depends_on', to];
  return (
    <div className={className}>
      <SelectField
        label={t('inspector.depends.condition', { name: to })}
        value={condition}
        choices={conditions.map(each => ({ value: each, label: t(`inspector.conditions.${each}`) }))}
        commit={wanted => editFact(path, 'connect', { from, to, condition: wanted })}
        remedy={{
          code: 'needs-long-form',
          label: t('inspector.depends.longForm'),
          commit: wanted => editFact(path, 'connect', { from, to, condition: wanted, longForm: true }),
        }}
      />
      <Origin said={dependency?.range} path={path} />
    </div>
  );
}
