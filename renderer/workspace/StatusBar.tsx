import { CircleAlert, CircleCheck, SquareTerminal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { lineColumn } from '../../shared/document/position.ts';
import type { Problem } from '../../shared/document/problem.ts';
import { revealText } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { LanguageButton } from '../ui/LanguageButton.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';

const noProblems: readonly Problem[] = [];

/** The bottom line: problems, the last command, what the stack counts, colours, language. */
export function StatusBar() {
  const { t } = useTranslation();
  const stack = useSession(state => state.derived?.stack);
  const lastCommand = useSession(state => state.commandLines.at(-1)?.command);
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
  const text = useSession(state => state.derived?.document.text ?? '');
  const ofDocument = useSession(state => state.derived?.document.problems ?? noProblems);
  const ofStack = useSession(state =>
    state.derived?.stale ? noProblems : (state.derived?.stack.problems ?? noProblems),
  );
  const problems = [...new Set([...ofDocument, ...ofStack])];
  if (problems.length === 0) {
    return (
      <span>
        <CircleCheck aria-hidden />
        {t('app.noProblems')}
      </span>
    );
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="status-error">
        <CircleAlert aria-hidden />
        {t('app.count.problems', { count: problems.length })}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu problems"
          side="top"
          align="start"
          sideOffset={6}
          aria-label={t('app.problems')}
        >
          {problems.map(problem => (
            <DropdownMenu.Item
              key={`${problem.code}-${problem.range.from}`}
              className="menu-item"
              onSelect={() => revealText(problem.range.from, problem.range.to)}
            >
              <span>{t(`problems.${problem.code}`, problem.values)}</span>
              <kbd>{t('app.line', { line: lineColumn(text, problem.range.from).line })}</kbd>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
