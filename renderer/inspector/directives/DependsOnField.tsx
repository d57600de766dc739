import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { editFact, takeAway } from '../edits.ts';
import { ConditionField } from '../fields/ConditionField.tsx';
import { Directive } from '../fields/Directive.tsx';
import { NewOrigin, newEntry } from '../fields/NewOrigin.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { type DirectiveProps, inheritedAt } from './directive-props.ts';

/** `depends_on`: what must be there before this service starts. */
export function DependsOnField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const shared = inheritedAt(document, ['services', service.name, 'depends_on']);
  const services = useSession(state => state.derived?.stack.services);
  const known = new Set(service.dependsOn.map(dependency => dependency.service));
  const free = (services ?? [])
    .map(other => other.name)
    .filter(name => name !== service.name && !known.has(name));
  return (
    <Directive
      name="depends_on"
      inherited={shared}
      path={['services', service.name, 'depends_on']}
      empty={service.dependsOn.length === 0 && !adding}
      action={
        free.length > 0 ? (
          <AddButton label={t('inspector.depends.add')} open={adding} onClick={() => setAdding(!adding)} />
        ) : null
      }
    >
      <ul className="rows">
        {service.dependsOn.map(dependency => (
          <Row
            key={dependency.service}
            inherited={shared || !dependency.inherited ? null : inheritedAt(document, dependency.path)}
            path={dependency.path}
            removeLabel={t('inspector.depends.remove', { name: dependency.service })}
            remove={() =>
              takeAway(['services', service.name, 'depends_on', dependency.service], 'disconnect', {
                from: service.name,
                to: dependency.service,
              })
            }
          >
            <button
              type="button"
              className="row-link"
              onClick={() => selectNodes([`service:${dependency.service}`])}
            >
              <ArrowRight aria-hidden />
              <span>{dependency.service}</span>
            </button>
            <ConditionField
              className="field-wide"
              from={service.name}
              to={dependency.service}
              condition={dependency.condition}
            />
          </Row>
        ))}
        {adding ? (
          <li className="row row-new">
            <SelectField
              label={t('inspector.depends.newService')}
              value=""
              choices={[
                { value: '', label: t('inspector.depends.choose') },
                ...free.map(name => ({ value: name, label: name })),
              ]}
              commit={to => {
                const outcome = editFact(newEntry(service.name, 'depends_on'), 'connect', {
                  from: service.name,
                  to,
                });
                if (outcome.kind !== 'refused') setAdding(false);
                return outcome;
              }}
            />
            <NewOrigin path={newEntry(service.name, 'depends_on')} />
          </li>
        ) : null}
      </ul>
    </Directive>
  );
}
