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

/** Ink of the whiteboard on paper: `line` for strokes and words, `note` for the paper of a note. */
export const inkPalette: Readonly<Record<(typeof inkColours)[number], { line: string; note: string }>> = {
  ink: { line: '#1d2430', note: '#eef0f3' },
  red: { line: '#c2331b', note: '#fde2dc' },
  orange: { line: '#c2590c', note: '#fde6cf' },
  yellow: { line: '#9a7200', note: '#fff1b3' },
  green: { line: '#137a53', note: '#d8f2e3' },
  blue: { line: '#2452d6', note: '#dde7fe' },
  violet: { line: '#6a3bd6', note: '#e9e0fc' },
};
