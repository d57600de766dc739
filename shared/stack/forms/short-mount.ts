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

/** Reads `[SOURCE:]TARGET[:MODE]` (Compose spec, "volumes, short syntax"), a Windows drive in front included. */
export function parseShortMount(text: string, variables: Variables = {}): ShortMount | null {
  const parts = joinDrives(splitOutside(text.trim(), ':'));
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
  const isPath = /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(resolved) || /[\\/]/.test(resolved);
  return isPath || resolved.startsWith('$') ? 'bind' : 'volume';
}

/** `C`, `\data` were one path before the colon split them. */
function joinDrives(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous && /^[A-Za-z]$/.test(previous) && /^[\\/]/.test(part) && parts.length > 2) {
      joined[joined.length - 1] = `${previous}:${part}`;
    } else joined.push(part);
  }
  return joined;
}
