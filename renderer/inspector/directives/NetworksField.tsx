import { Network } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryIn } from '../../session/aim.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { editAllFor, takeAway } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { newEntry } from '../fields/NewOrigin.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { type DirectiveProps, inheritedAt } from './directive-props.ts';

/** `networks`: whom the service can reach. */
export function NetworksField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const shared = inheritedAt(document, ['services', service.name, 'networks']);
  const networks = useSession(state => state.derived?.stack.networks);
  const joined = new Set(service.networks.map(membership => membership.network));
  const free = (networks ?? []).map(network => network.name).filter(name => !joined.has(name));
  return (
    <Directive
      name="networks"
      inherited={shared}
      path={['services', service.name, 'networks']}
      empty={service.networks.length === 0 && !adding}
      action={
        <AddButton label={t('inspector.networks.add')} open={adding} onClick={() => setAdding(!adding)} />
      }
    >
      <ul className="rows">
        {service.networks.map(membership => (
          <Row
            key={membership.network}
            inherited={shared || !membership.inherited ? null : inheritedAt(document, membership.path)}
            path={membership.path}
            said={membership.range}
            fixed
            service={service.name}
            removeLabel={t('inspector.networks.remove', { name: membership.network })}
            remove={() =>
              takeAway(entryIn(membership.range.file, membership.path), 'leave-network', {
                service: service.name,
                network: membership.network,
              })
            }
          >
            <button
              type="button"
              className="row-link"
              onClick={() => selectNodes([`network:${membership.network}`])}
            >
              <Network aria-hidden />
              <span>{membership.network}</span>
            </button>
            {membership.aliases.length > 0 ? (
              <span className="row-note">
                {t('inspector.networks.aliases', { names: membership.aliases.join(', ') })}
              </span>
            ) : null}
          </Row>
        ))}
        {adding ? (
          <NewRow
            fields={[
              {
                name: 'network',
                label: t('inspector.networks.newName'),
                placeholder: free[0] ?? t('inspector.placeholders.network'),
                suggestions: free,
              },
            ]}
            add={values => {
              const network = values['network']?.trim() ?? '';
              return join(service.name, network, networks?.some(known => known.name === network) ?? false);
            }}
            path={newEntry(service.name, 'networks')}
            close={() => setAdding(false)}
          />
        ) : null}
      </ul>
    </Directive>
  );
}

/** Joins a network; one that is not in the file yet is defined first. */
function join(service: string, network: string, known: boolean): CommandOutcome {
  const define = known || network === 'default' ? [] : [{ name: 'add-network', args: { name: network } }];
  return editAllFor(newEntry(service, 'networks'), define, {
    name: 'join-network',
    args: { service, network },
  });
}
