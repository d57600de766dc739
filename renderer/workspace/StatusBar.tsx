import { CircleCheck, SquareTerminal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFindings } from '../session/diagnosis.ts';
import { hideProblems, showProblems } from '../session/problems-panel.ts';
import { useSession } from '../session/session.ts';
import { sayCounts, severities } from '../ui/finding-words.ts';
import { LanguageButton } from '../ui/LanguageButton.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';

/** The bottom line: problems, the last command, what the stack counts, colours, language. */
export function StatusBar() {
  const { t } = useTranslation();
  const stack = useSession(state => state.derived?.stack);
  const lastCommand = useSession(
    ({ commandLines, info }) => commandLines.findLast(({ project }) => project === info?.project)?.command,
  );
  return (
    <footer className="status-bar">
      <Problems />
      {lastCommand ? (
        <button
          type="button"
          className="status-command"
          onClick={() => useSession.setState({ tab: 'terminal', view: 'both' })}
        >
          <SquareTerminal aria-hidden />
          <code title={lastCommand}>{lastCommand}</code>
        </button>
      ) : null}
      <div className="bar-space" />
      {stack ? (
        <span>
          {[
            t('app.count.services', { count: stack.services.length }),
            t('app.count.networks', { count: stack.networks.length }),
            t('app.count.volumes', { count: stack.volumes.length }),
          ].join(' · ')}
        </span>
      ) : null}
      <ThemeButton />
      <LanguageButton />
    </footer>
  );
}

function Problems() {
  const { t } = useTranslation();
  const findings = useFindings();
  const open = useSession(state => state.problems.open);
  const summary = findings.length === 0 ? t('doctor.panel.none') : sayCounts(t, findings);
  return (
    <button
      type="button"
      className="status-problems"
      aria-label={t('doctor.panel.open', { summary })}
      aria-expanded={open}
      onClick={() => (open ? hideProblems() : showProblems())}
    >
      {findings.length === 0 ? (
        <span>
          <CircleCheck aria-hidden />
          {summary}
        </span>
      ) : (
        severities.map(severity => {
          const count = findings.filter(finding => finding.severity === severity).length;
          return count === 0 ? null : (
            <span key={severity} data-severity={severity}>
              <SeverityIcon severity={severity} />
              {t(`doctor.panel.count.${severity}`, { count })}
            </span>
          );
        })
      )}
    </button>
  );
}
