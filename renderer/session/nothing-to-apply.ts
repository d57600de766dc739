import type { LiveService } from '../../shared/live/snapshot.ts';
import type { SessionState } from './session.ts';

/**
 * Whether starting the running stack again would change nothing: every service is up, but for those that a profile left
 * out and those that others wait for to finish and that did, and the texts are those of the last start. False when that is not known, and with an image that is built, whose other files are not known here.
 */
export function nothingToApply({
  startedWith,
  diagnosis,
  live,
  derived,
}: Pick<SessionState, 'startedWith' | 'diagnosis' | 'live' | 'derived'>): boolean {
  if (!startedWith || !diagnosis || !derived || derived.stale) return false;
  if (derived.stack.services.some(service => service.build !== null)) return false;
  const optional = new Set(
    derived.stack.services.filter(service => service.profiles.length > 0).map(({ name }) => name),
  );
  const onceOnly = new Set(
    derived.stack.services
      .flatMap(({ dependsOn }) => dependsOn)
      .filter(({ condition }) => condition === 'service_completed_successfully')
      .map(({ service }) => service),
  );
  const asLeft = ({ name, state, exitCode }: LiveService): boolean =>
    up.has(state) ||
    (state === 'absent' && optional.has(name)) ||
    (state === 'exited' && exitCode === 0 && onceOnly.has(name));
  if (!live?.services.every(asLeft)) return false;
  const { files } = diagnosis;
  const names = Object.keys(files);
  return (
    names.length === Object.keys(startedWith).length && names.every(name => files[name] === startedWith[name])
  );
}

const up = new Set(['running', 'healthy', 'starting', 'unhealthy', 'restarting']);
