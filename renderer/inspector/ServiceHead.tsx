import { useTranslation } from 'react-i18next';
import { recognisable } from '../../shared/graph/recognise.ts';
import type { Service } from '../../shared/stack/stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import { selectNodes } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { StateWord } from '../ui/StateWord.tsx';
import { TechnologyHelp } from '../ui/TechnologyHelp.tsx';
import { TechnologyMark } from '../ui/TechnologyMark.tsx';
import { edit } from './edits.ts';
import { FormHead } from './FormHead.tsx';

/** The head of a service's form: its mark, its name to change, what it is and how it is. */
export function ServiceHead({ service }: { readonly service: Service }) {
  const { t } = useTranslation();
  const node = useSession(state =>
    state.derived?.graph.nodes.find(candidate => candidate.id === `service:${service.name}`),
  );
  const live = useSession(state => state.live?.services.find(other => other.name === service.name));
  const variables = useSession(state => state.derived?.variables);
  const known = recogniseService(recognisable(service, variables ?? {}));
  return (
    <FormHead
      mark={<TechnologyMark technology={node?.technology ?? null} size={22} />}
      name={service.name}
      kind={
        known ? (
          <TechnologyHelp technology={known.technology} role={known.technology.roles[known.role] ?? null} />
        ) : (
          t('inspector.kinds.service')
        )
      }
      state={
        <StateWord
          state={live?.state ?? 'absent'}
          exitCode={live?.exitCode ?? null}
          end={live?.end ?? null}
        />
      }
      rename={to => {
        const outcome = edit('rename-service', { service: service.name, to, addresses: true });
        if (outcome.kind === 'done') selectNodes([`service:${to}`]);
        return outcome;
      }}
      removeLabel={t('inspector.removeService', { name: service.name })}
      remove={() => edit('remove-service', { service: service.name })}
    />
  );
}
