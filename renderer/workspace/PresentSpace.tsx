import { AArrowDown, AArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { YamlEditor } from '../editor/YamlEditor.tsx';
import { useSession } from '../session/session.ts';
import { useWhiteboard } from '../session/whiteboard.ts';
import { IconButton } from '../ui/Button.tsx';
import { ActionStrip } from './ActionStrip.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DrawingBoard } from './DrawingBoard.tsx';
import './present-space.css';

/** Font sizes of the file while presenting, in pixels. */
const sizes = [16, 18, 20, 23, 26, 30] as const;

/** The window while presenting: the drawing alone, or with the file beside it. */
export function PresentSpace() {
  const { t } = useTranslation();
  const yaml = useWhiteboard(state => state.yamlBeside);
  return (
    <div className="workspace" data-presenting="true">
      <Group orientation="horizontal" className="workspace-panels" key={String(yaml)}>
        <Panel id="canvas" minSize="320px" className="workspace-canvas">
          <DrawingBoard />
          <ActionStrip />
        </Panel>
        {yaml ? (
          <>
            <Separator className="workspace-separator" aria-label={t('classroom.present.width')} />
            <Panel id="yaml" defaultSize="42%" minSize="280px" className="workspace-panel">
              <PresentedFile />
            </Panel>
          </>
        ) : null}
      </Group>
      <Dialogs />
    </div>
  );
}

function PresentedFile() {
  const { t } = useTranslation();
  const file = useSession(state => state.info?.file);
  const [step, setStep] = useState(2);
  return (
    <section className="presented-file" data-size={sizes[step]}>
      <header>
        <strong>{file}</strong>
        <IconButton
          label={t('classroom.present.smaller')}
          icon={<AArrowDown aria-hidden />}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        />
        <IconButton
          label={t('classroom.present.larger')}
          icon={<AArrowUp aria-hidden />}
          disabled={step === sizes.length - 1}
          onClick={() => setStep(step + 1)}
        />
      </header>
      {/* The editor measures its lines once. */}
      <YamlEditor key={step} />
    </section>
  );
}
