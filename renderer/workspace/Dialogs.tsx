import { BeforeRunDialog } from '../doctor/BeforeRunDialog.tsx';
import { FixAllDialog } from '../doctor/FixAllDialog.tsx';
import { FixDialog } from '../doctor/FixDialog.tsx';
import { HandInDialog } from '../handin/HandInDialog.tsx';
import { useSession } from '../session/session.ts';
import { FileDialog } from '../ui/FileDialog.tsx';
import { ChoiceDialog } from './dialogs/ChoiceDialog.tsx';
import { DeleteDataDialog } from './dialogs/DeleteDataDialog.tsx';
import { DiskConflictDialog } from './dialogs/DiskConflictDialog.tsx';
import { DownDialog } from './dialogs/DownDialog.tsx';
import { JobDialog } from './dialogs/JobDialog.tsx';
import { OtherFolderDialog } from './dialogs/OtherFolderDialog.tsx';
import { PreflightDialog } from './dialogs/PreflightDialog.tsx';

/** The dialog that the session asks for, if any. */
export function Dialogs() {
  const dialog = useSession(state => state.dialog);
  return (
    <>
      <PreflightDialog />
      <ChoiceDialog />
      {dialog?.kind === 'open' || dialog?.kind === 'save-as' ? (
        <FileDialog key={dialog.kind} purpose={dialog.kind} />
      ) : null}
      {dialog?.kind === 'hand-in' ? <HandInDialog /> : null}
      {dialog?.kind === 'down' ? <DownDialog /> : null}
      {dialog?.kind === 'delete-data' ? <DeleteDataDialog /> : null}
      {dialog?.kind === 'other-folder' ? <OtherFolderDialog go={dialog.go} /> : null}
      {dialog?.kind === 'fix' ? (
        <FixDialog finding={dialog.finding} fix={dialog.fix} thenRun={dialog.thenRun} />
      ) : null}
      {dialog?.kind === 'fix-all' ? <FixAllDialog thenRun={dialog.thenRun} /> : null}
      {dialog?.kind === 'before-run' ? <BeforeRunDialog /> : null}
      {dialog?.kind === 'disk-conflict' ? <DiskConflictDialog thenSave={dialog.thenSave} /> : null}
      {dialog?.kind === 'job' ? <JobDialog service={dialog.service} action={dialog.action} /> : null}
    </>
  );
}
