import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { YamlEditor } from '../editor/YamlEditor.tsx';
import { FileBar } from '../inspector/files/FileBar.tsx';
import { FileForm } from '../inspector/files/FileForm.tsx';
import { useShowsForm } from '../inspector/files/use-shows-form.ts';
import { Settings } from '../inspector/Settings.tsx';
import { Live } from '../live/Live.tsx';
import { Logs } from '../live/Logs.tsx';
import { Terminal } from '../live/Terminal.tsx';
import { type PanelTab, useSession } from '../session/session.ts';

const tabs: readonly PanelTab[] = ['settings', 'yaml', 'live', 'logs', 'terminal'];

/** The right panel's tabs. The editor stays mounted so that it keeps its place. */
export function RightPanel() {
  const { t } = useTranslation();
  const tab = useSession(state => state.tab);
  const form = useShowsForm();
  return (
    <Tabs.Root
      className="panel"
      value={tab}
      onValueChange={next => useSession.setState({ tab: next as PanelTab })}
    >
      <Tabs.List className="panel-tabs" aria-label={t('app.panel.label')}>
        {tabs.map(name => (
          <Tabs.Trigger key={name} value={name} className="panel-tab">
            {t(`app.panel.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="settings" className="panel-content">
        <Settings />
      </Tabs.Content>
      <Tabs.Content value="yaml" className="panel-content" forceMount hidden={tab !== 'yaml'}>
        <div className="file-panel">
          <FileBar />
          <div className="file-text" hidden={form !== null}>
            <YamlEditor />
          </div>
          {form === null ? null : <FileForm file={form} />}
        </div>
      </Tabs.Content>
      <Tabs.Content value="live" className="panel-content">
        <Live />
      </Tabs.Content>
      <Tabs.Content value="logs" className="panel-content">
        <Logs />
      </Tabs.Content>
      <Tabs.Content value="terminal" className="panel-content">
        <Terminal />
      </Tabs.Content>
    </Tabs.Root>
  );
}
