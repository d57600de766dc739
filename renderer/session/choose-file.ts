import { ask } from './engine.ts';
import { openProject, saveProjectAs } from './project.ts';
import { useSession } from './session.ts';

type Purpose = 'open' | 'open-folder' | 'save-as';

/** Lets the user choose what to open or where to save: the system's own dialog in the desktop window, ours in a browser tab. */
export function chooseFile(purpose: Purpose): void {
  const { app, info } = useSession.getState();
  if (app?.door === 'desktop') void chooseOnDesktop(purpose, info?.project);
  // Ours shows files and folders alike.
  else useSession.setState({ dialog: { kind: purpose === 'save-as' ? 'save-as' : 'open' } });
}

async function chooseOnDesktop(purpose: Purpose, suggested: string | undefined): Promise<void> {
  const path = await ask('files.pick', { purpose: purpose === 'save-as' ? 'save' : purpose, suggested });
  if (path === null) return;
  if (purpose !== 'save-as') await openProject(path);
  // The system's dialog has asked before it gives the name of a file that is there.
  else await saveProjectAs(path, { overwrite: true });
}
