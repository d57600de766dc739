import type { Finding } from '../../../shared/doctor/finding.ts';
import { technologies } from '../../../shared/technologies/index.ts';
import { notifyOffer } from '../../session/notify.ts';
import { askFix } from '../../session/problems-panel.ts';
import { useSession } from '../../session/session.ts';

const wirings: ReadonlySet<string> = new Set(
  technologies.flatMap(({ wirings = [] }) => wirings.map(wiring => wiring.id)),
);

/** The Doctor looks again after a change, at the latest after this time in milliseconds. */
const patienceMs = 5_000;

/**
 * Two services are being connected: offers what they lack to work together (an address, a file, a driver), as soon as
 * the Doctor has looked. Taking the offer shows the change first. Call it before they are connected; gives what takes the
 * offer back where that is refused.
 */
export function offerWiring(from: string, to: string): () => void {
  const subjects = new Set([`service:${from}`, `service:${to}`]);
  const before = useSession.getState().diagnosis;
  const offer = (findings: readonly Finding[]): void => {
    const found = findings.find(
      ({ rule, fixes, subjects: both }) =>
        wirings.has(rule) &&
        fixes.length > 0 &&
        both.length === 2 &&
        both.every(subject => subjects.has(subject)),
    );
    if (!found) return;
    const text = { key: `doctor.rules.${found.rule}.message`, values: found.values };
    notifyOffer(text, 'doctor.panel.fix', () => askFix(found));
  };
  const stop = useSession.subscribe(({ diagnosis }) => {
    if (diagnosis === null || diagnosis === before) return;
    end();
    offer(diagnosis.findings);
  });
  const timer = setTimeout(() => stop(), patienceMs);
  const end = (): void => {
    clearTimeout(timer);
    stop();
  };
  return end;
}
