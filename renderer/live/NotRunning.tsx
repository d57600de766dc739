import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';

/** Says why there is nothing to see of a service, or of all, and what to do: start Docker, or press Run. */
export function NotRunning({ service, className }: { readonly service: string | null; className: string }) {
  const { t } = useTranslation();
  const docker = useSession(state => state.docker);
  if (docker.kind === 'unavailable') {
    return (
      <p className={className}>
        {t(docker.message.key, docker.message.values)} {t(docker.nextStep.key, docker.nextStep.values)}
      </p>
    );
  }
  return (
    <p className={className}>{service ? t('app.live.notRunning', { service }) : t('app.live.nothing')}</p>
  );
}
