import { dockerScalar, writtenScalar } from '../document/docker-scalar.ts';
import type { Path } from '../document/document.ts';
import type { TreeNode } from '../document/nodes.ts';
import type { Reading } from '../document/reading.ts';
import { interpolate, type Variables } from '../project/interpolate.ts';

/** What Docker makes of a scalar where that is not what is written; null where it takes it as it stands. */
export function readValue(node: TreeNode | null, path: Path, variables: Variables): Reading | null {
  const written = writtenScalar(node);
  if (!written) return null;
  const { text } = written;
  if (written.isBare) {
    const read = dockerScalar(text);
    if (read.kind === 'date') return { kind: 'date' };
    if (read.kind !== 'text' && read.kind !== 'null')
      return read.text === text ? null : { kind: 'scalar', text: read.text };
  }
  const truth = isSwitch(path) ? truthOf(text) : null;
  return truth !== null && truth !== text ? { kind: 'scalar', text: truth } : readText(text, variables);
}

/** What Docker makes of a text with variables in it; null where nothing is filled in. */
export function readText(text: string, variables: Variables): Reading | null {
  if (!text.includes('$')) return null;
  const result = interpolate(text, variables);
  if (result.malformed) return { kind: 'malformed' };
  const [missing] = result.required;
  if (missing) return { kind: 'required', ...missing };
  return result.value === text ? null : { kind: 'filled', text: result.value, unset: result.unset };
}

/** Keys that are on or off (Compose's schema): there Docker takes `yes` and `on` for true, with a warning. */
const switches = new Set([
  'attach',
  'attachable',
  'create_host_path',
  'disable',
  'enable_ipv6',
  'external',
  'init',
  'internal',
  'no_cache',
  'nocopy',
  'oom_kill_disable',
  'privileged',
  'pull',
  'read_only',
  'required',
  'stdin_open',
  'tty',
]);

const ofTheirOwn = new Set(['environment', 'labels', 'args', 'annotations', 'options', 'sysctls']);

function isSwitch(path: Path): boolean {
  const key = path.at(-1);
  return typeof key === 'string' && switches.has(key) && !ofTheirOwn.has(String(path.at(-2)));
}

function truthOf(text: string): string | null {
  if (/^(?:y|yes|on|true)$/i.test(text)) return 'true';
  return /^(?:n|no|off|false)$/i.test(text) ? 'false' : null;
}
