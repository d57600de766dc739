import { useTranslation } from 'react-i18next';
import type { DockerStatus } from '../../shared/rpc/messages.ts';
import { ask } from '../session/engine.ts';
import { useSession } from '../session/session.ts';
import { Button } from './Button.tsx';

/** Docker's state in one line, with what to do when it cannot be used. */
export function EngineState() {
  const { t } = useTranslation();
  const lost = useSession(state => state.bridge === 'lost');
  const known = useSession(state => state.docker);
  const docker: DockerStatus = lost ? { kind: 'unknown' } : known;
  const start = async (): Promise<void> => {
    const next = await ask('docker.start', {});
    if (next) useSession.setState({ docker: next });
  };
  return (
    <>
      <output
        className="bar-engine"
        data-kind={docker.kind}
        aria-label={t('app.engine.label')}
        title={hint(docker)}
      >
        <span className="bar-engine-dot" aria-hidden />
        <span className="bar-engine-text">
          {docker.kind === 'ready'
            ? t('app.engine.ready', { product: docker.product, version: docker.version })
            : docker.kind === 'unknown'
              ? t(lost ? 'app.engine.lost' : 'app.engine.unknown')
              : t(docker.message.key, docker.message.values)}
        </span>
      </output>
      {docker.kind === 'unavailable' && docker.canStart ? (
        <Button onClick={() => void start()}>{t('app.engine.start')}</Button>
      ) : null}
    </>
  );

  function hint(status: DockerStatus): string | undefined {
    if (status.kind === 'unavailable') return t(status.nextStep.key, status.nextStep.values);
    return status.kind === 'ready' ? t('app.engine.compose', { version: status.composeVersion }) : undefined;
  }
}
