import { Check, GraduationCap, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemoStep } from '../../shared/demos/demo.ts';
import { useFindings } from '../session/diagnosis.ts';
import { askFix } from '../session/problems-panel.ts';
import { runStack } from '../session/run-stack.ts';
import { useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { type GuideState, useGuide } from './guide-state.ts';
import './guide.css';

/** The guide of a demo: which step the user is at, what to do and what to look at. Nothing in an ordinary project. */
export function Guide() {
  const { t } = useTranslation();
  const guide = useGuide();
  const [closed, setClosed] = useState<string | null>(null);
  if (!guide || closed === guide.demo.id) return null;
  const { demo, at } = guide;
  const step = demo.steps[at];
  const words = `demos.${demo.id}.${step?.id ?? 'end'}`;
  return (
    <section className="guide" aria-label={t('demos.guide')}>
      <GraduationCap aria-hidden className="guide-mark" />
      <Progress guide={guide} />
      <div className="guide-words" aria-live="polite">
        <strong>{t(`${words}.title`)}</strong>
        <p>{t(`${words}.text`)}</p>
      </div>
      {step ? <Act step={step} /> : null}
      <IconButton
        label={t('demos.close')}
        icon={<X aria-hidden />}
        onClick={() => setClosed(guide.demo.id)}
      />
    </section>
  );
}

function Progress({ guide: { demo, at } }: { readonly guide: GuideState }) {
  const { t } = useTranslation();
  const total = demo.steps.length;
  return (
    <ol
      className="guide-steps"
      aria-label={t('demos.progress', { step: Math.min(at + 1, total), count: total })}
    >
      {demo.steps.map((step, index) => (
        <li key={step.id} data-state={index < at ? 'done' : index === at ? 'now' : 'later'}>
          {index < at ? <Check aria-hidden /> : index + 1}
        </li>
      ))}
    </ol>
  );
}

/** Does the step for those who do not find where; everything else of the window does it as well. */
function Act({ step }: { readonly step: DemoStep }) {
  const { t } = useTranslation();
  const findings = useFindings();
  const ready = useSession(state => state.docker.kind === 'ready' && state.action?.state !== 'running');
  const { act } = step;
  switch (act.kind) {
    case 'run':
      return (
        <Button disabled={!ready} onClick={() => void runStack()}>
          {t('demos.act.run')}
        </Button>
      );
    case 'down':
      return (
        <Button disabled={!ready} onClick={() => useSession.setState({ dialog: { kind: 'down' } })}>
          {t('demos.act.down')}
        </Button>
      );
    case 'fix': {
      const finding = findings.find(({ rule }) => rule === act.rule);

      return (
        <Button disabled={!finding?.fixes.length} onClick={() => finding && askFix(finding)}>
          {t('demos.act.fix')}
        </Button>
      );
    }
    case 'logs':
      return (
        <Button
          onClick={() =>
            useSession.setState({
              tab: 'logs',
              selection: { nodes: [`service:${act.service}`], edge: null },
            })
          }
        >
          {t('demos.act.logs', { service: act.service })}
        </Button>
      );
  }
}
