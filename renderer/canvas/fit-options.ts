import type { FitViewOptions } from '@xyflow/react';
import { motionOf } from '../session/motion.ts';

/** How the whole drawing is fitted: clear of the toolbar and of the line that says what starts, never enlarged much. */
export const fitOptions: FitViewOptions = {
  padding: { top: '64px', right: '16px', bottom: '72px', left: '16px' },
  maxZoom: 1.05,
  minZoom: 0.15,
  get duration() {
    return motionOf(220);
  },
};
