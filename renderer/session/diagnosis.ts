import { diagnose } from '../../shared/doctor/diagnose.ts';
import type { Finding } from '../../shared/doctor/finding.ts';
import type { Patient } from '../../shared/doctor/rule.ts';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { textsOf } from '../../shared/project/store.ts';
import { askLook, hasWorker } from './ask-look.ts';
import { useSession } from './session.ts';

/** What the Doctor found in the project's texts as they were then. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly files: Readonly<Record<string, string>>;
}

/** After this pause in typing the Doctor looks again, in milliseconds. */
const pause = 350;
/** An examination that took longer than this, in milliseconds, is not made between two commands but after a pause. */
const longest = 60;

let timer: ReturnType<typeof setTimeout> | undefined;
let took = 0;
/** Counts examinations: what an earlier one finds late does not count any more. */
let turn = 0;

/** The open project as the Doctor examines it, or null without one. */
export function currentPatient(): Patient | null {
  const { info, store, live, busyPorts, startFailure, derived } = useSession.getState();
  const file = info?.file ?? derived?.document.file;
  return store && file ? { file, files: textsOf(store), live, busyPorts, failure: startFailure } : null;
}

/** Examines the open project at once. */
export function diagnoseNow(): Diagnosis | null {
  clearTimeout(timer);
  turn += 1;
  const patient = currentPatient();
  if (!patient) {
    useSession.setState({ diagnosis: null });
    return null;
  }
  const begun = performance.now();
  const diagnosis = { findings: diagnose(patient), files: patient.files };
  took = performance.now() - begun;
  useSession.setState({ diagnosis });
  return diagnosis;
}

/** Examines the project after a change: at once after a command, after a pause while somebody types. */
export function diagnoseAfter(change: 'command' | 'typing'): void {
  if (change === 'command' && took <= longest) {
    diagnoseNow();
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(() => void diagnoseAside(), pause);
}

/** Examines the project aside from the window, so that typing goes on meanwhile. */
async function diagnoseAside(): Promise<void> {
  const patient = hasWorker() ? currentPatient() : null;
  if (!patient) {
    diagnoseNow();
    return;
  }
  turn += 1;
  const own = turn;
  const answer = await askLook({ kind: 'patient', patient });
  if (own !== turn) return;
  if (answer) useSession.setState({ diagnosis: { findings: answer.findings, files: patient.files } });
  else diagnoseNow();
}

/** Looks again when what runs changes its state (figures alone change nothing). Returns its end. */
export function startDiagnosis(): () => void {
  const stop = useSession.subscribe((now, before) => {
    if (now.live !== before.live && statesOf(now.live) !== statesOf(before.live)) diagnoseAfter('typing');
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function statesOf(live: LiveSnapshot | null): string {
  if (!live) return '';
  return JSON.stringify(
    live.services.map(({ name, state, exitCode, restarts, symptoms }) => [
      name,
      state,
      exitCode,
      restarts,
      symptoms,
    ]),
  );
}

/** Names a finding as long as its text stands: for lists, and to find it again. */
export function findingKey({ rule, subjects, values, range }: Finding): string {
  return JSON.stringify([rule, subjects, values, range.file, range.from]);
}

/** The findings now; the same list as long as nothing changed. */
export function useFindings(): readonly Finding[] {
  return useSession(state => state.diagnosis?.findings ?? none);
}

const none: readonly Finding[] = [];
