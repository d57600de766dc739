import { CircleAlert, FolderDown, Loader, PackageCheck, RotateCw } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeDialog } from '../session/close-dialog.ts';
import { type PreviewAnswer, previewHandIn, writeHandIn } from '../session/hand-in.ts';
import { useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Checklist } from './Checklist.tsx';
import { Contents } from './Contents.tsx';
import { DiagramExport } from './DiagramExport.tsx';
import './hand-in.css';

const typingPause = 500;

/** Before something is handed in: what is asked and what is missing, what is in the zip, the drawing; then it is written. */
export function HandInDialog() {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  const desktop = useSession(state => state.app?.door === 'desktop');
  const [student, setStudent] = useState('');
  const [answer, setAnswer] = useState<PreviewAnswer | null>(null);
  const [turn, setTurn] = useState(0);
  const [writing, setWriting] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when asked, and in another language
  useEffect(() => {
    let left = false;
    const timer = setTimeout(
      () =>
        void previewHandIn(student).then(found => {
          if (!left) setAnswer(found);
        }),
      answer === null ? 0 : typingPause,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [student, language, turn]);
  const preview = answer?.kind === 'preview' ? answer.preview : null;
  const writable = preview !== null && preview.leaks.length === 0 && !writing;
  const write = async (where: 'user' | 'project-folder'): Promise<void> => {
    if (!preview) return;
    setWriting(true);
    const done = await writeHandIn(preview.fileName, student, where);
    setWriting(false);
    if (done) closeDialog();
  };
  return (
    <Dialog
      wide
      title={t('handin.title')}
      description={t('handin.lead')}
      onClose={closeDialog}
      actions={
        <>
          <span className="handin-file">
            {writing ? t('handin.working') : preview ? <code>{preview.fileName}</code> : null}
          </span>
          <Button disabled={!writable} onClick={() => void write('project-folder')}>
            {t('handin.saveHere')}
          </Button>
          <Button
            look="accent"
            icon={writing ? <Loader className="handin-turning" aria-hidden /> : <FolderDown aria-hidden />}
            disabled={!writable}
            onClick={() => void write('user')}
          >
            {desktop ? t('handin.saveAs') : t('handin.download')}
          </Button>
        </>
      }
    >
      {answer === null ? (
        <p className="handin-wait" role="status">
          <Loader className="handin-turning" aria-hidden />
          {t('handin.preparing')}
        </p>
      ) : answer.kind === 'failure' ? (
        <div className="handin-failure" role="alert">
          <CircleAlert aria-hidden />
          <div>
            <strong>{t(answer.failure.message.key, { ...answer.failure.message.values })}</strong>
            {answer.failure.nextStep ? (
              <p>{t(answer.failure.nextStep.key, { ...answer.failure.nextStep.values })}</p>
            ) : null}
            <Button icon={<RotateCw aria-hidden />} onClick={() => setTurn(turn + 1)}>
              {t('handin.again')}
            </Button>
          </div>
        </div>
      ) : (
        <Tabs.Root defaultValue="checklist" className="handin">
          <div className="handin-head">
            <Tabs.List className="handin-tabs" aria-label={t('handin.title')}>
              {(['checklist', 'contents', 'diagram'] as const).map(tab => (
                <Tabs.Trigger key={tab} value={tab} className="panel-tab">
                  {t(`handin.tabs.${tab}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <IconButton
              label={t('handin.again')}
              icon={<RotateCw aria-hidden />}
              onClick={() => setTurn(turn + 1)}
            />
          </div>
          <Tabs.Content value="checklist" className="handin-page">
            <Verdict
              missing={answer.preview.checklist.some(({ state, counts }) => counts && state === 'missing')}
            />
            <Checklist items={answer.preview.checklist} />
            <label className="handin-student" htmlFor="handin-student">
              <span>{t('handin.student')}</span>
              <input
                id="handin-student"
                value={student}
                maxLength={100}
                autoComplete="name"
                onChange={event => setStudent(event.target.value)}
              />
              <small>{t('handin.studentHint')}</small>
            </label>
          </Tabs.Content>
          <Tabs.Content value="contents" className="handin-page">
            <Contents preview={answer.preview} />
          </Tabs.Content>
          <Tabs.Content value="diagram" className="handin-page">
            <DiagramExport preview={answer.preview} />
          </Tabs.Content>
        </Tabs.Root>
      )}
    </Dialog>
  );
}

function Verdict({ missing }: { readonly missing: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="handin-verdict" data-missing={missing} role="status">
      {missing ? <CircleAlert aria-hidden /> : <PackageCheck aria-hidden />}
      {missing ? t('handin.notYet') : t('handin.ready')}
    </p>
  );
}
