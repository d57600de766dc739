import type { FitViewOptions } from '@xyflow/react';

/** How the whole drawing is fitted: clear of the toolbar, never enlarged much. */
export const fitOptions: FitViewOptions = {
  padding: { top: '28px', right: '20px', bottom: '84px', left: '20px' },
  maxZoom: 1.05,
  minZoom: 0.15,
  duration: 220,
};
