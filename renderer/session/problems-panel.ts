import type { Finding } from '../../shared/doctor/finding.ts';
import { findingKey } from './diagnosis.ts';
import { revealText, selectNodes } from './selection.ts';
import { useSession } from './session.ts';

/** Opens the list of problems: all, those of one node of the drawing, or all with one finding shown. */
export function showProblems({ subject = null, finding = null }: ProblemsRequest = {}): void {
  const { problems } = useSession.getState();
  const shown = finding ? { key: findingKey(finding), turn: (problems.shown?.turn ?? 0) + 1 } : null;
  useSession.setState({ problems: { open: true, subject, shown } });
}

/** What of the list is asked for. */
export interface ProblemsRequest {
  readonly subject?: string | null;
  readonly finding?: Finding | null;
}

/** Closes the list of problems. */
export function hideProblems(): void {
  useSession.setState({ problems: { open: false, subject: null, shown: null } });
}

/** Goes to what a finding is about: its line in the file, its cards on the drawing. */
export function showFinding(finding: Finding): void {
  const { derived, store } = useSession.getState();
  const known = new Set(derived?.graph.nodes.map(({ id }) => id));
  const nodes = finding.subjects.filter(subject => known.has(subject));
  if (nodes.length > 0) selectNodes(nodes);
  const { file, from, to } = finding.range;
  if (derived && (file === derived.document.file || store?.files.has(file))) revealText(from, to, file);
}

/** Asks for a fix: what it changes is shown first. */
export function askFix(finding: Finding, { fix = 0, thenRun = false } = {}): void {
  useSession.setState({ dialog: { kind: 'fix', finding: findingKey(finding), fix, thenRun } });
}

/** Asks for all safe fixes: what they change is shown first. */
export function askFixAll(thenRun = false): void {
  useSession.setState({ dialog: { kind: 'fix-all', thenRun } });
}
