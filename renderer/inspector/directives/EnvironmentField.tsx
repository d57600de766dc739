import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSecretName } from '../../../shared/project/secret-name.ts';
import type { Variable } from '../../../shared/stack/stack.ts';
import { editFact, takeAway } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { newEntry } from '../fields/NewOrigin.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { isSecret, takesSecret } from '../is-secret.ts';
import { type DirectiveProps, inheritedAt } from './directive-props.ts';

/** With a name or a value of more characters, the name has a line of its own above the value. */
const longName = 20;
const longValue = 22;

/** `environment`: the variables the program in the container sees; secrets are masked. */
export function EnvironmentField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const shared = inheritedAt(document, ['services', service.name, 'environment']);
  /** As this service says it by name; another one may give it by `extends`, and lists of several files are numbered alike. */
  const pathOf = ({ name }: Variable) => ['services', service.name, 'environment', name];
  return (
    <Directive
      name="environment"
      inherited={shared}
      path={['services', service.name, 'environment']}
      empty={service.environment.length === 0 && !adding}
      action={
        <AddButton label={t('inspector.environment.add')} open={adding} onClick={() => setAdding(!adding)} />
      }
    >
      <ul className="rows">
        {service.environment.map(variable => (
          <Row
            key={variable.name}
            inherited={shared || !variable.inherited ? null : inheritedAt(document, variable.path)}
            path={pathOf(variable)}
            said={variable.range}
            secret={isSecretName(variable.name)}
            removeLabel={t('inspector.environment.remove', { name: variable.name })}
            remove={() =>
              takeAway(pathOf(variable), 'unset-variable', { service: service.name, name: variable.name })
            }
          >
            <div
              className="variable"
              data-long={variable.name.length > longName || (variable.value?.length ?? 0) > longValue}
            >
              <code className="variable-name" title={variable.name}>
                {variable.name}
              </code>
              <TextField
                label={variable.name}
                value={variable.value ?? ''}
                placeholder={
                  variable.value === null
                    ? t('inspector.environment.passedOn')
                    : t('inspector.environment.blank')
                }
                secret={isSecret(variable.name, variable.value)}
                reading={variable.reading}
                secretReading={isSecretName(variable.name) || takesSecret(variable.value)}
                quotes
                commit={value =>
                  editFact(pathOf(variable), 'set-variable', {
                    service: service.name,
                    name: variable.name,
                    value,
                  })
                }
              />
            </div>
          </Row>
        ))}
        {adding ? (
          <NewRow
            fields={[
              {
                name: 'name',
                label: t('inspector.environment.newName'),
                placeholder: t('inspector.placeholders.variable'),
              },
              {
                name: 'value',
                label: t('inspector.environment.newValue'),
                placeholder: t('inspector.placeholders.value'),
                optional: true,
                before: '=',
              },
            ]}
            add={values =>
              editFact(newEntry(service.name, 'environment'), 'set-variable', {
                service: service.name,
                name: values['name']?.trim(),
                value: values['value'] ?? '',
              })
            }
            path={newEntry(service.name, 'environment')}
            close={() => setAdding(false)}
          />
        ) : null}
      </ul>
    </Directive>
  );
}
