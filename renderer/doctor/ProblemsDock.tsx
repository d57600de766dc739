import { CircleCheck, WandSparkles, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markedSubjects } from '../../shared/doctor/marked-subjects.ts';
import { findingKey, useFindings } from '../session/diagnosis.ts';
import { askFixAll, hideProblems, showProblems } from '../session/problems-panel.ts';
import { useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { sayCounts } from '../ui/finding-words.ts';
import { goBack, wayBack } from '../ui/focus-return.ts';
import { FindingItem } from './FindingItem.tsx';
import './problems.css';

/** The Doctor's list, docked below the drawing: every finding once, causes first, each with its fix and its why. */
export function ProblemsDock() {
  const open = useSession(state => state.problems.open);
  return open ? <Problems /> : null;
}

function Problems() {
  const { t } = useTranslation();
  const all = useFindings();
  const subject = useSession(state => state.problems.subject);
  const shown = useSession(state => state.problems.shown);
  const list = useRef<HTMLUListElement>(null);
  const dock = useRef<HTMLElement>(null);
  const [way] = useState(wayBack);
  useEffect(() => tellHeight(dock.current), []);
  useEffect(() => {
    // Not out of the text: whoever pastes goes on writing.
    if (way[0]?.matches('button')) (list.current?.querySelector('button') ?? dock.current)?.focus();
    return () => goBack(way);
  }, [way]);
  const findings = subject ? all.filter(finding => markedSubjects(finding).includes(subject)) : all;
  const safe = all.filter(finding => finding.fixes.some(fix => fix.safe)).length;
  const name = subject?.slice(subject.indexOf(':') + 1) ?? '';
  useEffect(() => {
    if (!shown) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(shown.key)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector('button')?.focus();
  }, [shown]);
  return (
    // Escape closes it from anywhere inside, as it closes a dialog.
    <section
      ref={dock}
      className="problems-dock"
      tabIndex={-1}
      aria-label={t('doctor.panel.title')}
      onKeyDown={event => walk(event, list.current)}
    >
      <header className="problems-head">
        <h2>{t('doctor.panel.title')}</h2>
        <span className="problems-counts">{sayCounts(t, findings)}</span>
        {subject ? (
          <button
            type="button"
            className="problems-only"
            aria-label={t('doctor.panel.showAll')}
            title={t('doctor.panel.showAll')}
            onClick={() => showProblems()}
          >
            {t('doctor.panel.only', { name })}
            <X aria-hidden />
          </button>
        ) : null}
        <div className="bar-space" />
        {safe > 1 ? (
          <Button
            className="problems-all"
            icon={<WandSparkles aria-hidden />}
            title={t('doctor.panel.fixAllHint')}
            onClick={() => askFixAll()}
          >
            {t('doctor.panel.fixAll', { count: safe })}
          </Button>
        ) : null}
        <IconButton label={t('doctor.panel.close')} icon={<X aria-hidden />} onClick={hideProblems} />
      </header>
      {findings.length === 0 ? (
        <div className="problems-none">
          <CircleCheck aria-hidden />
          <div>
            <strong>{subject ? t('doctor.panel.noneFor', { name }) : t('doctor.panel.none')}</strong>
            <p>{t('doctor.panel.noneText')}</p>
          </div>
        </div>
      ) : null}
      <ul
        className="problems-list"
        aria-label={t('doctor.panel.title')}
        ref={list}
        hidden={findings.length === 0}
      >
        {findings.map(finding => (
          <FindingItem key={findingKey(finding)} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

/** Says how high the list is, so that messages stand above it; returns the end. */
function tellHeight(dock: HTMLElement | null): (() => void) | undefined {
  if (!dock) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--problems-height', `${dock.offsetHeight}px`));
  observer.observe(dock);
  return () => {
    observer.disconnect();
    style.removeProperty('--problems-height');
  };
}

/** Arrow keys go from finding to finding, Escape closes the list. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    hideProblems();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const inside = event.target instanceof Element ? event.target.closest('.problem') : null;
  if (step === 0 || !list || !inside) return;
  const items = [...list.querySelectorAll<HTMLElement>('.problem')];
  const next = items[items.indexOf(inside as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.querySelector<HTMLElement>('.problem-place')?.focus();
}
