import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/doctor/finding.ts';
import { lineColumn } from '../../shared/document/position.ts';
import { allowFile, useOutsideFile } from '../session/allow-file.ts';
import { findingKey } from '../session/diagnosis.ts';
import { askFix, showFinding } from '../session/problems-panel.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { sayFinding, sayFix } from '../ui/finding-words.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';

/** One finding: what is wrong and where; its fix; on demand, why. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const id = useId();
  const [why, setWhy] = useState(false);
  const reasons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (why) reasons.current?.scrollIntoView({ block: 'nearest' });
  }, [why]);
  const { title, message, explanation } = sayFinding(t, finding);
  const severity = t(`doctor.panel.severity.${finding.severity}`);
  const [fix] = finding.fixes;
  const outside = useOutsideFile(finding);
  return (
    <li className="problem" data-severity={finding.severity} data-key={findingKey(finding)}>
      <button
        type="button"
        className="problem-place"
        aria-label={t('doctor.panel.show', { severity, title })}
        aria-describedby={`${id}-message`}
        onClick={() => showFinding(finding)}
      >
        <SeverityIcon severity={finding.severity} />
        <span className="problem-words">
          <span className="problem-title">
            <strong>{title}</strong>
            <span className="problem-where">
              <span className="problem-severity">{severity}</span>
              <Place finding={finding} />
            </span>
          </span>
          <span id={`${id}-message`} className="problem-message">
            {message}
          </span>
        </span>
      </button>
      <div className="problem-actions">
        {explanation ? (
          <Button
            look="quiet"
            aria-label={t('doctor.panel.whyOf', { title })}
            aria-expanded={why}
            aria-controls={`${id}-why`}
            onClick={() => setWhy(!why)}
          >
            {t('doctor.panel.why')}
          </Button>
        ) : null}
        {fix ? (
          <Button
            aria-label={t('doctor.panel.fixOf', { title })}
            title={sayFix(t, fix)}
            onClick={() => askFix(finding)}
          >
            {t('doctor.panel.fix')}
          </Button>
        ) : null}
        {outside ? (
          <Button
            aria-label={t('projects.outside.allowFile', { name: outside.name })}
            title={outside.path}
            onClick={() => void allowFile(outside)}
          >
            {t('projects.outside.allow')}
          </Button>
        ) : null}
      </div>
      {finding.evidence ? (
        <figure className="problem-evidence">
          <figcaption>{t('doctor.panel.evidence', { service: finding.evidence.service })}</figcaption>
          <pre>{finding.evidence.line}</pre>
        </figure>
      ) : null}
      <div ref={reasons} id={`${id}-why`} className="problem-why" hidden={!why}>
        {why ? <p>{explanation}</p> : null}
        {fix || outside || !why ? null : <p className="problem-by-hand">{t('doctor.panel.noFix')}</p>}
      </div>
    </li>
  );
}

function Place({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { file, from } = finding.range;
  const main = useSession(state => state.info?.file ?? state.derived?.document.file);
  const text = useSession(state => state.diagnosis?.files[file]);
  if (text === undefined) return file === main ? null : <code>{file}</code>;
  const { line } = lineColumn(text, from);
  return <span>{t(file === main ? 'doctor.panel.place' : 'doctor.panel.placeIn', { file, line })}</span>;
}
