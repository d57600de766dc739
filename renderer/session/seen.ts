import { engine } from './engine.ts';

/** Tells the engine when this window is hidden and shown, so that nobody is asked often for nobody. Returns its end. */
export function startSeen(): () => void {
  const tell = (): void => {
    void engine.call('app.seen', { seen: document.visibilityState !== 'hidden' }).catch(() => undefined);
  };
  // A line that comes back is a new one to the engine.
  const stopHearing = engine.onState(state => {
    if (state === 'open' && document.visibilityState === 'hidden') tell();
  });
  document.addEventListener('visibilitychange', tell);
  return () => {
    stopHearing();
    document.removeEventListener('visibilitychange', tell);
  };
}
