import { type Zippable, zipSync } from 'fflate';
import type { Bundle } from './bundle.ts';

/** The first moment that a zip can say: the same project always makes the same bytes. */
const epoch = '1980-01-01T00:00:00';
const unix = 3;

/** A bundle as a zip: sorted, with fixed times, scripts executable. The same bundle gives the same bytes. */
export function zipBundle(bundle: Bundle): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes } of bundle.entries) {
    const mode = path.endsWith('.sh') ? 0o100755 : 0o100644;
    files[path] = [bytes, { level: 9, mtime: epoch, os: unix, attrs: mode << 16 }];
  }
  return zipSync(files);
}
