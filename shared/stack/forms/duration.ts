const unit: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Whether a text is a duration of the Compose spec (`10s`, `1m30s`, `500ms`). */
export function isDuration(text: string): boolean {
  return /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/.test(text);
}

/** A duration in milliseconds, null when it is none. */
export function durationMilliseconds(text: string): number | null {
  if (!isDuration(text)) return null;
  let total = 0;
  for (const [, amount, name] of text.matchAll(/(\d+(?:\.\d+)?)(us|ms|s|m|h)/g)) {
    total += Number(amount) * (unit[name ?? ''] ?? 0);
  }
  return total;
}
