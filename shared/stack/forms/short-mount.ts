import { resolveText, splitOutside, type Variables } from '../../project/interpolate.ts';
import type { Mount } from '../stack.ts';

/** The parts of a mount in short syntax. */
export interface ShortMount {
  readonly kind: Mount['kind'];
  readonly source: string | null;
  readonly target: string;
  readonly readOnly: boolean;
  /** What stands after the second colon (`ro`, `z`, `cached`), as written. */
  readonly options: readonly string[];
}

/**
 * Reads `[SOURCE:]TARGET[:MODE]` (Compose spec, "volumes, short syntax"). One letter before a colon is a Windows drive, as
 * Docker has it: `v:/v` mounts no volume `v`, it is an anonymous volume at `v:/v`.
 */
export function parseShortMount(text: string, variables: Variables = {}): ShortMount | null {
  const parts = joinDrives(splitOutside(text.trim(), ':'), variables);
  if (parts.some(part => part === '') || parts.length === 0 || parts.length > 3) return null;
  if (parts.length === 1) {
    return { kind: 'anonymous', source: null, target: parts[0] ?? '', readOnly: false, options: [] };
  }
  const [source = '', target = '', mode = ''] = parts;
  const options = mode === '' ? [] : mode.split(',');
  return { kind: sourceKind(source, variables), source, target, readOnly: options.includes('ro'), options };
}

/** Whether a mount's source names a volume or is a path on the host. */
export function sourceKind(source: string, variables: Variables = {}): 'volume' | 'bind' {
  const resolved = resolveText(source, variables);
  const isPath = /^(?:[./~\\]|\p{L}:)/u.test(resolved) || /[\\/]/.test(resolved);
  return isPath || resolved.startsWith('$') ? 'bind' : 'volume';
}

/** True for a name that Docker takes for the letter of a Windows drive where a colon follows. */
export function isDriveLetter(name: string): boolean {
  return /^\p{L}$/u.test(name);
}

/** `C`, `\data` were one path before the colon split them (compose-go, `format/volume.go`). */
function joinDrives(parts: readonly string[], variables: Variables): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous && isDriveLetter(resolveText(previous, variables))) {
      joined[joined.length - 1] = `${previous}:${part}`;
    } else joined.push(part);
  }
  return joined;
}
