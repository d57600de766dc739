import { Check, ChevronDown, FileCode2, FilePlus2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type FileLook, fileKind, showFile, useProjectFiles } from '../../session/files.ts';
import { useSession } from '../../session/session.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import './files.css';

/** Above the text: which file of the project is shown, and whether as a form or as its text. */
export function FileBar() {
  const { t } = useTranslation();
  const compose = useSession(state => state.info?.file ?? '');
  const file = useSession(state => state.file);
  const look = useSession(state => state.look);
  const files = useProjectFiles();
  const hasForm = file !== null && fileKind(file) !== 'other';
  const exists = files.some(one => one.name === file && one.exists);
  const shown = file ?? compose;
  const own = shown.split('/').at(-1) ?? shown;
  const folder = shown.slice(0, shown.length - own.length);
  const parts = useSession(state => state.derived?.documents);
  const composeFiles = [...(parts?.keys() ?? [])];
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <>
      {composeFiles.length < 2 ? null : (
        <nav className="file-tabs" aria-label={t('files.compose')}>
          {composeFiles.map(name => (
            <button
              key={name}
              ref={name === shown ? current : undefined}
              type="button"
              className="file-tab"
              aria-current={name === shown ? 'page' : undefined}
              onClick={() => showFile(name, 'text')}
            >
              {name}
            </button>
          ))}
        </nav>
      )}
      <div className="file-bar">
        <DropdownMenu.Root>
          <DropdownMenu.Trigger
            className="file-choice"
            aria-label={t('files.choose', { file: file ?? compose })}
          >
            <FileCode2 aria-hidden />
            <span className="file-folder">{folder}</span>
            <span className="file-own-name">{own}</span>
            <ChevronDown aria-hidden />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content
              className="menu file-menu"
              align="start"
              sideOffset={4}
              collisionPadding={8}
            >
              <Choice name={compose} chosen={file === null} onSelect={() => showFile(null)} />
              {files.map(({ name, exists: there }) => (
                <Choice
                  key={name}
                  name={name}
                  chosen={name === file}
                  missing={!there}
                  onSelect={() => showFile(name)}
                />
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
        {hasForm && exists ? (
          <Segmented<FileLook>
            label={t('files.look')}
            value={look}
            options={[
              { value: 'form', label: t('files.form') },
              { value: 'text', label: t('files.text') },
            ]}
            onChange={next => showFile(file, next)}
          />
        ) : null}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly missing?: boolean;
  readonly onSelect: () => void;
}

function Choice({ name, chosen, missing = false, onSelect }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <DropdownMenu.CheckboxItem className="menu-item" checked={chosen} onSelect={onSelect}>
      <span className="file-entry">
        {missing ? <FilePlus2 aria-hidden /> : <FileCode2 aria-hidden />}
        {name}
      </span>
      {missing ? <span className="file-missing">{t('files.missing')}</span> : null}
      {chosen ? <Check className="file-chosen" aria-hidden /> : null}
    </DropdownMenu.CheckboxItem>
  );
}
