import { ClipboardPaste, FilePlus2, FileUp, FolderOpen, FolderUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { askForPaste, takeDrop } from '../session/bring-in.ts';
import { chooseFile } from '../session/choose-file.ts';
import { filesOf } from '../session/gather-drop.ts';
import { createFromGallery } from '../session/project.ts';
import { useSession } from '../session/session.ts';

/** The ways in for a stack of one's own: open, bring in, paste, begin empty. */
export function OpenActions({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const desktop = useSession(state => state.app?.door === 'desktop');
  const folder = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="start-open">
      <h2 id="start-open">{t('app.start.open')}</h2>
      <div className="start-actions">
        {desktop ? (
          <>
            <Action
              icon={<FileUp aria-hidden />}
              label={t('app.start.openFile')}
              hint={t('app.start.openHint')}
              disabled={disabled}
              onClick={() => chooseFile('open')}
            />
            <Action
              icon={<FolderOpen aria-hidden />}
              label={t('app.start.openFolder')}
              disabled={disabled}
              onClick={() => chooseFile('open-folder')}
            />
          </>
        ) : (
          <>
            <Action
              icon={<FolderOpen aria-hidden />}
              label={t('app.start.openButton')}
              hint={t('app.start.openHint')}
              disabled={disabled}
              onClick={() => chooseFile('open')}
            />
            <Action
              icon={<FolderUp aria-hidden />}
              label={t('app.start.bringFolder')}
              hint={t('app.start.bringFolderHint')}
              disabled={disabled}
              onClick={() => folder.current?.click()}
            />
            <input
              ref={folder}
              type="file"
              hidden
              {...{ webkitdirectory: '' }}
              onChange={event => {
                void takeDrop(filesOf([...(event.target.files ?? [])]));
                event.target.value = '';
              }}
            />
          </>
        )}
        <Action
          icon={<ClipboardPaste aria-hidden />}
          label={t('app.start.paste')}
          hint={t('app.start.pasteHint')}
          disabled={disabled}
          onClick={askForPaste}
        />
        <Action
          icon={<FilePlus2 aria-hidden />}
          label={t('app.start.empty')}
          hint={t('app.start.emptyHint')}
          disabled={disabled}
          onClick={() => void createFromGallery('empty')}
        />
      </div>
      <p className="start-drop">{t('app.start.dropHint')}</p>
    </section>
  );
}

function Action({
  icon,
  label,
  hint,
  disabled,
  onClick,
}: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="start-action" disabled={disabled} onClick={onClick}>
      {icon}
      <span>
        <strong>{label}</strong>
        {hint ? <small>{hint}</small> : null}
      </span>
    </button>
  );
}
