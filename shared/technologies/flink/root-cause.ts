const mostCharacters = 300;

/**
 * The cause of a Java stack trace in one line, without the package of its class: the last `Caused by:`, else the first
 * line. Null for no text.
 */
export function rootCause(trace: string | null): string | null {
  const lines = (trace ?? '').split('\n').map(line => line.trim());
  const cause = lines.findLast(line => line.startsWith('Caused by:')) ?? lines.find(line => line !== '');
  if (cause === undefined || cause === '') return null;
  const plain = cause.replace(/^Caused by:\s*/, '').replace(/^(?:[a-z_][\w$]*\.)+(?=[A-Z])/, '');
  return plain.slice(0, mostCharacters);
}
