/**
 * The reader of Dockerfiles (`dockerfile-ast`) sees a byte order mark by `Buffer.from(character, "UTF-8")`, the one thing
 * of Node it needs. A window has no `Buffer`, so it gets exactly that much of it.
 */
export function giveBuffer(): void {
  if ('Buffer' in globalThis) return;
  const encoder = new TextEncoder();
  Object.defineProperty(globalThis, 'Buffer', { value: { from: (text: string) => encoder.encode(text) } });
}
