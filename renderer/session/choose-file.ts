import { ask } from './engine.ts';
import { openProject, saveProjectAs } from './project.ts';
import { useSession } from './session.ts';

/** Lets the user choose what to open or where to save: the system's own dialog in the desktop window, ours in a browser tab. */
export function chooseFile(purpose: 'open' | 'save-as'): void {
  const { app, info } = useSession.getState();
  if (app?.door === 'desktop') void chooseOnDesktop(purpose, info?.project);
  else useSession.setState({ dialog: { kind: purpose } });
}

async function chooseOnDesktop(purpose: 'open' | 'save-as', suggested: string | undefined): Promise<void> {
  const path = await ask('files.pick', { purpose: purpose === 'open' ? 'open' : 'save', suggested });
  if (path === null) return;
  if (purpose === 'open') await openProject(path);
  // The system's dialog has asked before it gives the name of a file that is there.
  else await saveProjectAs(path, { overwrite: true });
}
