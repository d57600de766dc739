const longest = 200;

/**
 * The one line of a failure that tells a person what went wrong: a Python traceback's last line, else the innermost
 * exception. Null for no text.
 */
export function firstError(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const line = pythonError(text) ?? causedBy(text) ?? firstLine(text);
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** The last line before Java's own frames, below `Traceback (most recent call last):`. */
function pythonError(text: string): string | null {
  const start = text.indexOf('Traceback (most recent call last):');
  if (start < 0) return null;
  const lines = (text.slice(start).split(/\n\s*at /)[0] ?? '').split('\n').slice(1);
  return lines.filter(line => /^\S/.test(line)).at(-1) ?? null;
}

function causedBy(text: string): string | null {
  return [...text.matchAll(/^Caused by: (.+)$/gm)].at(-1)?.[1] ?? null;
}

/** Of `Job aborted due to stage failure: … most recent failure: Lost task … : the error`, the error. */
function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return /most recent failure: Lost task [^:]*?\(TID \d+\) \([^)]*\): (.+)/.exec(line)?.[1] ?? line;
}
