/** How often the parent is looked at, in milliseconds. */
const interval = 1000;

/**
 * Calls back once when the process that started this one is gone. `npm start` puts a shell between that dies of a signal
 * without passing it on. Returns the end.
 */
export function whenOrphaned(callback: () => void): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
