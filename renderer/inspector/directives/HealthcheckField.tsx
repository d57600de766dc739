import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editFact, takeAway } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { newEntry } from '../fields/NewOrigin.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { Pair } from '../fields/Pair.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { type DirectiveProps, inheritedAt } from './directive-props.ts';

const timings = ['interval', 'timeout', 'retries', 'startPeriod'] as const;

const keys = {
  interval: 'interval',
  timeout: 'timeout',
  retries: 'retries',
  startPeriod: 'start_period',
} as const;

/** `healthcheck`: how Docker finds out whether the service really works. */
export function HealthcheckField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { healthcheck } = service;
  const path = ['services', service.name, 'healthcheck'];
  if (!healthcheck) {
    return (
      <Directive
        name="healthcheck"
        empty={!adding}
        action={
          <AddButton
            label={t('inspector.healthcheck.add')}
            open={adding}
            onClick={() => setAdding(!adding)}
          />
        }
      >
        <ul className="rows">
          {adding ? (
            <NewRow
              fields={[
                {
                  name: 'test',
                  label: t('inspector.healthcheck.test'),
                  placeholder: t('inspector.placeholders.test'),
                },
              ]}
              path={newEntry(service.name, 'healthcheck')}
              add={values =>
                editFact(newEntry(service.name, 'healthcheck'), 'set-healthcheck', {
                  service: service.name,
                  test: values['test'] ?? '',
                })
              }
              close={() => setAdding(false)}
            />
          ) : null}
        </ul>
      </Directive>
    );
  }
  return (
    <Directive
      name="healthcheck"
      inherited={healthcheck.inherited ? inheritedAt(document, path) : null}
      path={path}
    >
      <ul className="rows">
        <Row
          path={[...path, 'test']}
          said={healthcheck.test?.range}
          removeLabel={t('inspector.healthcheck.remove')}
          remove={() => takeAway([...path, 'test'], 'unset', { path })}
        >
          {healthcheck.disabled ? (
            <span className="row-note">{t('inspector.healthcheck.disabled')}</span>
          ) : (
            <TextField
              label={t('inspector.healthcheck.test')}
              value={healthcheck.test?.value ?? ''}
              reading={healthcheck.test?.reading}
              placeholder={t('inspector.placeholders.test')}
              tall
              commit={test =>
                editFact([...path, 'test'], 'set-healthcheck', {
                  service: service.name,
                  test: test.trim() || null,
                })
              }
            />
          )}
        </Row>
      </ul>
      {healthcheck.disabled ? null : (
        <div className="pairs pairs-two">
          {timings.map(timing => (
            <Pair
              key={timing}
              label={t(`inspector.healthcheck.${timing}`)}
              value={healthcheck[timing]?.value ?? ''}
              placeholder={t(`inspector.healthcheck.default.${timing}`)}
              inherited={healthcheck.inherited ? null : healthcheck[timing]?.inherited}
              path={[...path, keys[timing]]}
              said={healthcheck[timing]?.range}
              reading={healthcheck[timing]?.reading}
              commit={text =>
                editFact([...path, keys[timing]], 'set-healthcheck', {
                  service: service.name,
                  [timing]: text.trim() || null,
                })
              }
            />
          ))}
        </div>
      )}
    </Directive>
  );
}
