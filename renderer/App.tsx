import { useTranslation } from 'react-i18next';
import { Toaster } from 'sonner';
import { PasteDialog } from './doctor/PasteDialog.tsx';
import { useSession } from './session/session.ts';
import { BringIn } from './start/BringIn.tsx';
import { StartPage } from './start/StartPage.tsx';
import { GlossaryDialog } from './ui/GlossaryDialog.tsx';
import { Offline } from './workspace/Offline.tsx';
import { Workspace } from './workspace/Workspace.tsx';

/** Above the toolbar of the drawing, which stands above the list of problems. */
const aboveToolbar = 'calc(92px + var(--problems-height, 0px))';

/** The window: the start page, or the open project. */
export function App() {
  const { t } = useTranslation();
  const open = useSession(state => state.info !== null);
  const theme = useSession(state => state.theme);
  return (
    <>
      {open ? <Workspace /> : <StartPage />}
      <PasteDialog />
      <BringIn />
      <GlossaryDialog />
      <Offline />
      <Toaster
        theme={theme}
        position="bottom-center"
        offset={aboveToolbar}
        closeButton
        containerAriaLabel={t('app.messages')}
        toastOptions={{ closeButtonAriaLabel: t('app.close') }}
      />
    </>
  );
}
