import { Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelJob, execCommand } from '../session/jobs.ts';
import { selectedService } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { CommandLine } from '../ui/CommandLine.tsx';
import { NotRunning } from './NotRunning.tsx';
import { Output } from './Output.tsx';
import { ServiceSelect } from './ServiceSelect.tsx';
import './live.css';

/** The Terminal tab: one command in a service's container, jobs with their output, and the commands run so far. */
export function Terminal() {
  const { t } = useTranslation();
  const selected = useSession(state => selectedService(state.selection.nodes));
  const first = useSession(state => state.derived?.stack.services[0]?.name ?? '');
  const [picked, setPicked] = useState<string | null>(null);
  const [command, setCommand] = useState('');
  const job = useSession(state => state.jobs.at(-1));
  const service = selected ?? picked ?? first;
  const running = useSession(state =>
    Boolean(
      state.live?.services
        .find(({ name }) => name === service)
        ?.containers.some(({ state: word }) => word === 'running'),
    ),
  );
  const run = async (): Promise<void> => {
    if (command.trim() && (await execCommand(service, command.trim()))) setCommand('');
  };
  return (
    <div className="output-tab terminal">
      <form
        className="output-head"
        onSubmit={event => {
          event.preventDefault();
          void run();
        }}
      >
        {service ? <ServiceSelect value={service} onChange={setPicked} /> : null}
        <input
          aria-label={t('app.terminal.command')}
          placeholder={t('app.terminal.placeholder')}
          value={command}
          disabled={!running}
          onChange={event => setCommand(event.target.value)}
        />
        <Button type="submit" disabled={!running || !command.trim()}>
          {t('app.terminal.run')}
        </Button>
      </form>
      {service ? null : <p className="output-note">{t('app.logs.noService')}</p>}
      {service && !running ? <NotRunning service={service} className="output-note" /> : null}
      {job ? (
        <>
          <div className="output-command">
            <CommandLine command={job.command} />
          </div>
          <div
            className="output-head job-state"
            data-state={job.running ? 'running' : job.exitCode === 0 ? 'done' : 'failed'}
          >
            <span>
              {job.running
                ? t('app.job.running', { service: job.service })
                : job.exitCode === 0
                  ? t('app.job.done')
                  : t('app.job.failed', { code: job.exitCode ?? '?' })}
            </span>
            {job.running ? (
              <Button icon={<Square aria-hidden />} onClick={() => void cancelJob(job.job)}>
                {t('app.job.cancel')}
              </Button>
            ) : null}
          </div>
          <Output label={t('app.job.output')} text={job.output} columns={!job.log} />
        </>
      ) : null}
      <CheatSheet />
    </div>
  );
}

function CheatSheet() {
  const { t } = useTranslation();
  const lines = useSession(state => state.commandLines);
  const recent = [...lines].reverse().slice(0, 12);
  return (
    <section className="cheat-sheet" aria-label={t('app.terminal.history')}>
      <h3>{t('app.terminal.history')}</h3>
      {recent.length === 0 ? <p className="output-note">{t('app.terminal.noHistory')}</p> : null}
      {recent.map(line => (
        <CommandLine key={line.at} command={line.command} />
      ))}
    </section>
  );
}
