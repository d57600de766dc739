import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findTechnology } from '../../../shared/technologies/index.ts';
import { useSession } from '../../session/session.ts';

/** What can be done inside a running service: a button for each action of its technology and role. */
export function CardActions({
  service,
  technology,
}: {
  readonly service: string;
  readonly technology: string | null;
}) {
  const { t } = useTranslation();
  const live = useSession(state => state.live?.services.find(({ name }) => name === service));
  if (!live || (live.state !== 'running' && live.state !== 'healthy')) return null;
  const roles = live.readings.filter(({ cannotRead }) => !cannotRead).map(reading => reading.role);
  const actions = (findTechnology(technology ?? '')?.actions ?? []).filter(action =>
    action.roles.some(role => roles.includes(role)),
  );
  if (actions.length === 0) return null;
  return (
    <div className="card-actions">
      {actions.map(action => (
        <button
          key={action.id}
          type="button"
          className="card-action nodrag"
          onClick={() => useSession.setState({ dialog: { kind: 'job', service, action: action.id } })}
        >
          <Play aria-hidden />
          {t(action.label)}
        </button>
      ))}
    </div>
  );
}
