import { startDiagnosis } from './diagnosis.ts';
import { engine } from './engine.ts';
import { startJobs } from './jobs.ts';
import { startLive } from './live.ts';
import { openProject, startProjects } from './project.ts';
import { startActions } from './run-stack.ts';
import { startSeen } from './seen.ts';
import { useSession } from './session.ts';
import { startTheme } from './theme.ts';

/** Begins everything that lasts as long as the window; returns its end. */
export function startSession(): () => void {
  const disposals = [
    startTheme(),
    startProjects(),
    startLive(),
    startSeen(),
    startDiagnosis(),
    startActions(),
    startJobs(),
    startOpening(),
  ];
  void begin();
  return () => {
    for (const dispose of disposals) dispose();
  };
}

/** Opens what the system asks the app to open (a file opened with it, a second start). */
function startOpening(): () => void {
  return engine.on('app.open', ({ path }) => void openProject(path));
}

async function begin(): Promise<void> {
  const app = await engine.call('app.info', {});
  useSession.setState({ app });
  void engine.call('docker.status', {}).then(
    docker => useSession.setState({ docker }),
    () => undefined,
  );
  if (app.openAtStart) await openProject(app.openAtStart);
}
