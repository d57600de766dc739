import type { BundleEntry, LeftOut } from './bundle.ts';
import type { KnownSecret } from './known-secrets.ts';
import { holdsSecret } from './mask-secrets.ts';

/** What goes into a bundle: texts as they are to be and as they were, other files, the drawing. */
export interface Contents {
  readonly texts: Readonly<Record<string, string>>;
  readonly originals: Readonly<Record<string, string>>;
  readonly binaries: Readonly<Record<string, Uint8Array>>;
  readonly png: Uint8Array;
  readonly secrets: readonly KnownSecret[];
}

/** The files of a bundle by path; other files that hold a secret are left out, and `leaks` names what still holds one. */
export function packEntries({ texts, originals, binaries, png, secrets }: Contents): {
  readonly entries: readonly BundleEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly leaks: readonly string[];
} {
  const leftOut: LeftOut[] = [];
  const entries: BundleEntry[] = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
    origin: originals[path] === undefined ? 'made' : originals[path] === text ? 'kept' : 'changed',
  }));
  for (const [path, bytes] of Object.entries(binaries)) {
    if (Object.hasOwn(texts, path) || path === 'diagram.png') continue;
    if (holdsSecret(latin(bytes), secrets)) leftOut.push({ path, reason: 'holds-secret' });
    else entries.push({ path, bytes, origin: 'kept' });
  }
  entries.push({ path: 'diagram.png', bytes: png, origin: 'made' });
  const leaks = entries
    .filter(
      ({ path, bytes }) =>
        holdsSecret(path, secrets) || holdsSecret(new TextDecoder().decode(bytes), secrets),
    )
    .map(entry => entry.path);
  return { entries: entries.toSorted((one, other) => (one.path < other.path ? -1 : 1)), leftOut, leaks };
}

/** Bytes as a text in which any ASCII secret can be found. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
