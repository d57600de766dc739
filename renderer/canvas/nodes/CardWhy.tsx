import { useTranslation } from 'react-i18next';
import { useFindings } from '../../session/diagnosis.ts';
import { showProblems } from '../../session/problems-panel.ts';
import { sayFinding } from '../../ui/finding-words.ts';

/** Why a service failed, in a few words and with the line of its log that shows it; a click tells the rest. */
export function CardWhy({ id, service }: { readonly id: string; readonly service: string }) {
  const { t } = useTranslation();
  const finding = useFindings().find(
    ({ severity, evidence }) => severity === 'error' && evidence?.service === service,
  );
  if (!finding?.evidence) return null;
  return (
    <button
      type="button"
      className="card-why nodrag"
      title={finding.evidence.line}
      onClick={() => showProblems({ subject: id, finding })}
    >
      <strong>{sayFinding(t, finding).title}</strong>
      <code>{finding.evidence.line}</code>
    </button>
  );
}
