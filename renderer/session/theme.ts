import { type Theme, useSession } from './session.ts';

const storageKey = 'drawbridge.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

function show(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

/** Chooses the colours; remembered on this computer. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  useSession.setState({ theme });
  show(theme);
}

/** Shows the remembered theme and follows the system's while none is chosen; returns its end. */
export function startTheme(): () => void {
  const stored = localStorage.getItem(storageKey);
  const theme: Theme = stored === 'light' || stored === 'dark' ? stored : 'system';
  useSession.setState({ theme });
  show(theme);
  const follow = (): void => show(useSession.getState().theme);
  dark.addEventListener('change', follow);
  return () => dark.removeEventListener('change', follow);
}
