import type { inkColours } from '../../board/item.ts';

/** Colours of a picture for paper: the window's light theme, soft ones mixed onto white. */
export const palette = {
  paper: '#ffffff',
  card: '#ffffff',
  border: '#d9dee6',
  borderStrong: '#c9d0da',
  text: '#161c27',
  muted: '#5b6472',
  port: '#6b7484',
  accent: '#2f62ee',
  network: '#2f62ee',
  networkSoft: '#f4f7fe',
  implicitSoft: '#f8f9fb',
  wallSoft: '#f4f6f8',
  volume: '#7c4de8',
  volumeSoft: '#e7ddfb',
  talks: '#c74d12',
  error: '#b8321a',
  errorSoft: '#fdeae6',
} as const;

/** Ink of the whiteboard on paper, as on the light board: `line` for strokes and words, `note` for the paper of a note. */
export const inkPalette: Readonly<Record<(typeof inkColours)[number], { line: string; note: string }>> = {
  ink: { line: '#1b2330', note: '#eef0f3' },
  red: { line: '#d4281c', note: '#ffd9d2' },
  orange: { line: '#e06c00', note: '#ffe2bf' },
  yellow: { line: '#f2c200', note: '#fff1a8' },
  green: { line: '#12824c', note: '#d2f1d6' },
  blue: { line: '#2459e0', note: '#d6e4ff' },
  violet: { line: '#7a3fe0', note: '#e8dcff' },
};
