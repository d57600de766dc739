import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { chooseFile } from '../session/choose-file.ts';
import { showGlossary } from '../session/glossary.ts';
import { closeProject, redo, saveProject, undo } from '../session/project.ts';
import { restartStack } from '../session/run-stack.ts';
import { useSession } from '../session/session.ts';
import './menu.css';

/** The project's menu: save, save as, open, undo, restart, down. */
export function FileMenu() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  const docker = useSession(state => state.docker.kind === 'ready');
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className="icon-button"
        aria-label={t('app.menu.label')}
        title={t('app.menu.label')}
      >
        <ChevronDown aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={6}>
          <Item label={t('app.menu.save')} keys="Ctrl S" onSelect={() => void saveProject()} />
          <Item label={t('app.menu.saveAs')} onSelect={() => chooseFile('save-as')} />
          <Item label={t('app.menu.open')} keys="Ctrl O" onSelect={() => chooseFile('open')} />
          <DropdownMenu.Separator className="menu-line" />
          <Item label={t('app.menu.undo')} keys="Ctrl Z" disabled={!info?.canUndo} onSelect={undo} />
          <Item label={t('app.menu.redo')} keys="Ctrl ⇧ Z" disabled={!info?.canRedo} onSelect={redo} />
          <DropdownMenu.Separator className="menu-line" />
          <Item label={t('app.menu.restart')} disabled={!docker} onSelect={() => void restartStack()} />
          <Item
            label={t('app.menu.down')}
            disabled={!docker}
            onSelect={() => useSession.setState({ dialog: { kind: 'down' } })}
          />
          <Item
            label={t('docker.deleteData.menu')}
            disabled={!docker}
            onSelect={() => useSession.setState({ dialog: { kind: 'delete-data' } })}
          />
          <DropdownMenu.Separator className="menu-line" />
          <Item label={t('glossary.title')} onSelect={() => showGlossary(true)} />
          <DropdownMenu.Separator className="menu-line" />
          <Item label={t('app.menu.close')} onSelect={() => void closeProject()} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({
  label,
  keys,
  disabled,
  onSelect,
}: {
  label: string;
  keys?: string;
  disabled?: boolean;
  onSelect: () => void;
}) {
  return (
    <DropdownMenu.Item className="menu-item" disabled={disabled} onSelect={onSelect}>
      <span>{label}</span>
      {keys ? <kbd>{keys}</kbd> : null}
    </DropdownMenu.Item>
  );
}
