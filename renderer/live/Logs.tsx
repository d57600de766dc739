import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selectedService } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { CommandLine } from '../ui/CommandLine.tsx';
import { NotRunning } from './NotRunning.tsx';
import { Output } from './Output.tsx';
import { ServiceSelect } from './ServiceSelect.tsx';
import { useLogs } from './use-logs.ts';
import './live.css';

/** The Logs tab: what one service's containers print, followed. */
export function Logs() {
  const { t } = useTranslation();
  const selected = useSession(state => selectedService(state.selection.nodes));
  const [picked, setPicked] = useState<string | null>(null);
  const first = useSession(
    state =>
      state.live?.services.find(service => service.containers.length > 0)?.name ??
      state.derived?.stack.services[0]?.name,
  );
  const service = selected ?? picked ?? first ?? null;
  const containers = useSession(
    state =>
      state.live?.services
        .find(({ name }) => name === service)
        ?.containers.map(({ id }) => id)
        .join(' ') ?? '',
  );
  const logs = useLogs(service, containers);
  if (!service) return <p className="live-empty">{t('app.logs.noService')}</p>;
  return (
    <div className="output-tab">
      <div className="output-head">
        <ServiceSelect value={service} onChange={setPicked} />
      </div>
      {logs.command ? (
        <div className="output-command">
          <CommandLine command={logs.command} />
        </div>
      ) : null}
      {logs.dropped > 0 ? (
        <p className="output-note">{t('app.logs.dropped', { count: logs.dropped })}</p>
      ) : null}
      {containers ? (
        <Output label={t('app.logs.of', { service })} text={logs.text} />
      ) : (
        <NotRunning service={service} className="live-empty" />
      )}
    </div>
  );
}
