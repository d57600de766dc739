import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleX,
  LoaderCircle,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type DrawnState, drawnState } from '../../shared/live/drawn-state.ts';
import type { End } from '../../shared/live/end-of-container.ts';
import type { ServiceState } from '../../shared/live/snapshot.ts';
import { Term } from './Term.tsx';
import './state-word.css';

const marks: Record<DrawnState, { icon: typeof CircleDot; tone: 'ok' | 'wait' | 'error' | 'idle' }> = {
  absent: { icon: CircleDashed, tone: 'idle' },
  created: { icon: CircleDashed, tone: 'idle' },
  starting: { icon: LoaderCircle, tone: 'wait' },
  running: { icon: CircleDot, tone: 'ok' },
  healthy: { icon: CircleCheck, tone: 'ok' },
  unhealthy: { icon: CircleAlert, tone: 'error' },
  restarting: { icon: LoaderCircle, tone: 'wait' },
  paused: { icon: CirclePause, tone: 'idle' },
  exited: { icon: CircleX, tone: 'idle' },
  done: { icon: CircleCheck, tone: 'idle' },
  dead: { icon: CircleX, tone: 'error' },
};

/** A service's state as colour, symbol and word. */
export function StateWord({
  state,
  exitCode,
  end,
  explained = false,
}: {
  readonly state: ServiceState;
  readonly exitCode: number | null;
  /** How it ended, where it did. */
  readonly end: End | null;
  /** What the word means can be asked for; on cards there is no room for that. */
  readonly explained?: boolean;
}) {
  const { t } = useTranslation();
  const drawn = drawnState(state, end);
  const { icon: Icon, tone } = marks[drawn];
  const failed = state === 'exited' && (end === 'failed' || end === 'out-of-memory');
  const word = !failed
    ? t(`app.state.${drawn}`)
    : end === 'out-of-memory'
      ? t('app.state.outOfMemory')
      : t('app.state.failed', { code: exitCode });
  return (
    <span className="state-word" data-tone={failed ? 'error' : tone} data-state={state}>
      <Icon aria-hidden />
      {explained && (state === 'healthy' || state === 'unhealthy') ? <Term id={state}>{word}</Term> : word}
    </span>
  );
}
