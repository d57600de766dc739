import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portText } from '../../../shared/commands/arguments.ts';
import { formatShortPort } from '../../../shared/stack/forms/short-port.ts';
import type { Port } from '../../../shared/stack/stack.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { edit, editFact, refused, setOrUnset, setValue } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { newEntry } from '../fields/NewOrigin.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { type DirectiveProps, givenByOther, inheritedAt } from './directive-props.ts';

/** `ports`: doors of your computer that lead into the container. */
export function PortsField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const given = (port: Port): CommandOutcome | null => givenByOther(service, port.path, port.range);
  const shared = inheritedAt(document, ['services', service.name, 'ports']);
  return (
    <Directive
      name="ports"
      inherited={shared}
      path={['services', service.name, 'ports']}
      empty={service.ports.length === 0 && !adding}
      action={<AddButton label={t('inspector.ports.add')} open={adding} onClick={() => setAdding(!adding)} />}
    >
      <ul className="rows">
        {service.ports.map(port => {
          const place = { published: port.published ?? '', target: port.target };
          return (
            <Row
              key={`${port.range.file} ${port.path.join('/')}`}
              inherited={shared || !port.inherited ? null : inheritedAt(document, port.path)}
              path={port.path}
              said={port.range}
              fixed
              service={service.name}
              removeLabel={t('inspector.ports.remove', place)}
              remove={() => given(port) ?? edit('unset', { path: port.path }, port.range.file)}
            >
              {port.hostIp ? <code className="row-note">{port.hostIp}:</code> : null}
              <TextField
                label={t('inspector.ports.published', place)}
                value={port.published ?? ''}
                placeholder={t('inspector.ports.any')}
                reading={port.readings?.published}
                quotes={port.syntax === 'long'}
                commit={text => given(port) ?? setPort(port, { published: text.trim() || null })}
              />
              <span className="row-between" aria-hidden>
                →
              </span>
              <TextField
                label={t('inspector.ports.target', place)}
                value={port.target}
                reading={port.readings?.target}
                quotes
                commit={text => given(port) ?? setPort(port, { target: text.trim() })}
              />
              {port.protocol === 'tcp' ? null : <code className="row-note">{port.protocol}</code>}
            </Row>
          );
        })}
        {adding ? (
          <NewRow
            fields={[
              { name: 'published', label: t('inspector.ports.newPublished'), placeholder: '8080' },
              { name: 'target', label: t('inspector.ports.newTarget'), placeholder: '80', before: '→' },
            ]}
            add={values =>
              editFact(newEntry(service.name, 'ports'), 'add-port', {
                service: service.name,
                published: values['published']?.trim(),
                target: values['target']?.trim(),
              })
            }
            path={newEntry(service.name, 'ports')}
            close={() => setAdding(false)}
          />
        ) : null}
      </ul>
    </Directive>
  );
}

/** Changes one part of a port in the syntax it is written in. */
function setPort(port: Port, change: Partial<Pick<Port, 'published' | 'target'>>): CommandOutcome {
  for (const [field, text] of Object.entries(change)) {
    if (text !== null && !portText.safeParse(text).success) {
      return refused('invalid-arguments', { command: 'set', field });
    }
  }
  if (port.syntax === 'short') {
    return setValue(port.path, formatShortPort({ ...port, ...change }), port.range.file);
  }
  if (change.target !== undefined) {
    return setValue([...port.path, 'target'], change.target, port.range.file);
  }
  return setOrUnset([...port.path, 'published'], change.published ?? '', port.range.file);
}
