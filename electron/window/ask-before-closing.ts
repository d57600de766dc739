import { type BrowserWindow, dialog } from 'electron';
import { failureOf } from '../failure.ts';
import type { ProjectHost } from '../projects/project-host.ts';

/** Asks before a window with unsaved changes closes: save, leave them, or stay. Returns the end. */
export function askBeforeClosing(
  window: BrowserWindow,
  projects: Pick<ProjectHost, 'openProjects'>,
  t: (key: string, values?: Record<string, string | number>) => string,
): () => void {
  let decided = false;
  const close = (event: { preventDefault: () => void }): void => {
    const unsaved = projects.openProjects().filter(project => !project.info().saved);
    if (decided || unsaved.length === 0) return;
    event.preventDefault();
    void ask().catch(error => {
      const failure = failureOf(error);
      dialog.showErrorBox(t(failure.message.key, { ...failure.message.values }), failure.raw ?? '');
    });
    async function ask(): Promise<void> {
      const files = unsaved.map(project => project.path).join('\n');
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: t('projects.dialog.unsaved'),
        detail: files,
        buttons: [t('projects.dialog.save'), t('projects.dialog.dontSave'), t('projects.dialog.cancel')],
        defaultId: 0,
        cancelId: 2,
      });
      if (response === 2) return;
      for (const project of unsaved) await (response === 0 ? project.save() : project.forget());
      decided = true;
      window.close();
    }
  };
  window.on('close', close);
  return () => window.off('close', close);
}
