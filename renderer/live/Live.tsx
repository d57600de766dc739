import { useTranslation } from 'react-i18next';
import type { Reading } from '../../shared/live/reading.ts';
import type { LiveService } from '../../shared/live/snapshot.ts';
import { findTechnology } from '../../shared/technologies/index.ts';
import { panelRows } from '../../shared/technologies/rows-of.ts';
import type { ViewRow } from '../../shared/technologies/technology.ts';
import { selectedService } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { formatBytes } from '../ui/format.ts';
import { ReadingRows } from '../ui/ReadingRows.tsx';
import { StateWord } from '../ui/StateWord.tsx';
import { NotRunning } from './NotRunning.tsx';
import './live.css';

/** The Live tab: what runs of the selected service, or of all, with figures and what can be done there. */
export function Live() {
  const live = useSession(state => state.live);
  const chosen = useSession(state => selectedService(state.selection.nodes));
  const services = (live?.services ?? []).filter(
    service => service.containers.length > 0 && (!chosen || service.name === chosen),
  );
  if (services.length === 0) {
    return <NotRunning service={chosen} className="live-empty" />;
  }
  return (
    <div className="live">
      {services.map(service => (
        <ServiceLive key={service.name} service={service} />
      ))}
    </div>
  );
}

function ServiceLive({ service }: { readonly service: LiveService }) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  return (
    <section className="live-service" aria-label={service.name}>
      <header>
        <h3>{service.name}</h3>
        <StateWord explained state={service.state} exitCode={service.exitCode} end={service.end ?? null} />
      </header>
      {service.readings.map(reading => {
        const technology = findTechnology(reading.technology);
        const rows = panelRows(technology, reading);
        const actions = reading.cannotRead
          ? []
          : (technology?.actions ?? []).filter(action => action.roles.includes(reading.role));
        return (
          <div key={reading.technology}>
            {saysMore(reading, rows) ? (
              <p className="live-headline" data-state={reading.state}>
                {t(reading.headline.key, reading.headline.values)}
              </p>
            ) : null}
            <ReadingRows rows={rows} explained service={service.name} technology={reading.technology} />
            {actions.map(action => (
              <Button
                key={action.id}
                onClick={() =>
                  useSession.setState({ dialog: { kind: 'job', service: service.name, action: action.id } })
                }
              >
                {t(action.label)}
              </Button>
            ))}
          </div>
        );
      })}
      <dl className="live-containers">
        {service.containers.map(container => (
          <div key={container.id}>
            <dt>
              {container.name} <code>{container.id.slice(0, 12)}</code>
            </dt>
            <dd>
              {container.cpuPercent === null
                ? ''
                : t('app.live.cpu', { value: Math.round(container.cpuPercent) })}
              {container.memoryBytes === null
                ? ''
                : ` · ${t('app.live.memory', { value: formatBytes(container.memoryBytes, language) })}`}
              {container.restarts ? ` · ${t('app.live.restarts', { count: container.restarts })}` : ''}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The figures of a healthy service say what its headline says; a note may say it too. */
function saysMore(reading: Reading, rows: readonly ViewRow[]): boolean {
  if (rows.length === 0) return true;
  return (
    reading.state !== 'ok' &&
    !rows.some(row => row.kind === 'note' && row.message.key === reading.headline.key)
  );
}
