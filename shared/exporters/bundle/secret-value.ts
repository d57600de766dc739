/** Whether a value looks like something that a machine made up: letters and digits mixed, long, and neither version, size, path nor image. */
export function looksRandom(value: string): boolean {
  if (value.length < 10 || /\s/.test(value) || !/[A-Za-z]/.test(value) || !/\d/.test(value)) return false;
  return !isHarmless(value) && !/^[\w.+-]+:\/\//.test(value);
}

/** Whether a value tells nothing: numbers, versions, switches, sizes, time zones, paths, plain words, addresses. */
export function isHarmless(value: string): boolean {
  return harmless.some(pattern => pattern.test(value));
}

const harmless = [
  /^$/,
  /^-?\d+(?:\.\d+)*(?:[-.][a-z]+\d{0,3})*$/i,
  /^\d+(?:\.\d+)?\s?(?:[kmgt]i?b?|b|ms|s|m|h)$/i,
  /^(?:true|false|yes|no|on|off|none|null)$/i,
  /^[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+$/,
  /^\.{0,2}\/[\w./-]*$/,
  /^[A-Za-z][A-Za-z_]{0,30}$/,
  /^[a-z][a-z0-9_-]{0,30}:\d{2,5}$/,
  /^[a-z0-9._/-]+:(?:latest|\d[\w.-]{0,30})$/,
];

/** The password inside a URL (`postgresql://user:password@host`), as written and decoded; null without one. */
export function urlPasswords(text: string): string[] {
  return [...text.matchAll(/[a-z][a-z0-9+.-]*:\/\/[^\s:@/'"]*:([^\s@/'"]+)@/gi)].flatMap(
    ([, written = '']) => {
      if (/^\$[{\w]/.test(written)) return [];
      try {
        return [written, decodeURIComponent(written)];
      } catch {
        return [written];
      }
    },
  );
}
