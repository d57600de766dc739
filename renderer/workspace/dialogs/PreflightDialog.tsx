import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFindings } from '../../session/diagnosis.ts';
import { askFix } from '../../session/problems-panel.ts';
import { dismissPreflight, runStackWithConsent } from '../../session/run-stack.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayFix } from '../../ui/finding-words.ts';
import './preflight.css';

/** Before a start: what would reach out of the containers, ports that are taken, images that are missing. */
export function PreflightDialog() {
  const { t } = useTranslation();
  const preflight = useSession(state => state.preflight);
  if (!preflight) return null;
  const asks = preflight.risks.length > 0 && !preflight.agreed;
  return (
    <Dialog
      wide
      title={asks ? t('app.preflight.titleRisks') : t('app.preflight.title')}
      description={asks ? t('app.preflight.explain') : undefined}
      onClose={dismissPreflight}
      actions={
        <>
          <Button onClick={dismissPreflight}>{t('app.preflight.back')}</Button>
          <Button look={asks ? 'danger' : 'run'} onClick={() => void runStackWithConsent()}>
            {asks ? t('app.preflight.agree') : t('app.preflight.anyway')}
          </Button>
        </>
      }
    >
      <ul className="preflight">
        {(asks ? preflight.risks : []).map(risk => (
          <li key={`${risk.code}-${risk.subject}-${risk.detail}`}>
            <ShieldAlert aria-hidden />
            <div>
              <strong>{risk.subject}</strong> <code>{risk.detail}</code>
              <p>{t(`risks.${risk.code}`, { subject: risk.subject, detail: risk.detail })}</p>
            </div>
          </li>
        ))}
        {preflight.busyPorts.map(busy => (
          <li key={`${busy.service}-${busy.port}`} className="preflight-warning">
            <TriangleAlert aria-hidden />
            <div>
              <strong>{t('app.preflight.busyPort', { service: busy.service, port: busy.port })}</strong>
              <p>{t('app.preflight.busyPortNext')}</p>
              <BusyPortFix port={busy.port} service={busy.service} />
            </div>
          </li>
        ))}
        {preflight.missingImages.map(image => (
          <li key={image} className="preflight-info">
            <TriangleAlert aria-hidden />
            <div>
              <strong>{t('app.preflight.missingImage', { image })}</strong>
              <p>{t('app.preflight.missingImageNext')}</p>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The Doctor's way out: another port, shown first, then the start goes on. */
function BusyPortFix({ service, port }: { readonly service: string; readonly port: number }) {
  const { t } = useTranslation();
  const finding = useFindings().find(
    ({ rule, subjects, values }) =>
      rule === 'host-port-busy' &&
      subjects.includes(`service:${service}`) &&
      String(values['port']) === String(port),
  );
  const [fix] = finding?.fixes ?? [];
  if (!finding || !fix) return null;
  return (
    <Button
      className="preflight-fix"
      onClick={() => {
        dismissPreflight();
        askFix(finding, { thenRun: true });
      }}
    >
      {`${sayFix(t, fix)}…`}
    </Button>
  );
}
