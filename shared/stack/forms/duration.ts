/** Whether a text is a duration of the Compose spec (`10s`, `1m30s`, `500ms`). */
export function isDuration(text: string): boolean {
  return /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/.test(text);
}
