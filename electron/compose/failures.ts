import type { EngineFailure } from '../../shared/rpc/messages.ts';
import { failing } from '../failure.ts';

/** A stable fragment of what Docker and Compose print, and the failure it means. The first that matches wins. */
interface Pattern {
  readonly code: string;
  readonly fragment: RegExp;
  /** Values for the message from the match's named groups. */
  readonly values?: (groups: Readonly<Record<string, string>>) => Readonly<Record<string, string | number>>;
}

const portValues = (groups: Readonly<Record<string, string>>) => ({ port: groups['port'] ?? '' });
const named = (groups: Readonly<Record<string, string>>) => ({ name: groups['name'] ?? '' });
/** Without a name the words say "an image". */
const imageValues = ({ image = '' }: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  image === '' ? { context: 'unnamed' } : { image };

/**
 * From particular to general. Sources of the wordings: moby (libnetwork portallocator, daemon/create.go, distribution),
 * docker/cli (client errors), docker/compose (convergence.go, pull.go), Docker Desktop's port forwarder, 20.10 to 29.
 */
const patterns: readonly Pattern[] = [
  {
    code: 'port-busy',
    fragment:
      /failed to bind host port (?:for )?\S*?:(?<port>\d+)(?:[:/]\S*)?: address already in use|Bind for \S*?:(?<port2>\d+) failed: port is already allocated|(?:exposing port \w+|Ports are not available:.*?) \S*?:(?<port3>\d+) ->|listen (?:tcp|udp)[46]? \S*?:(?<port4>\d+): bind: (?:address already in use|Only one usage|An attempt was made)|host port \S*?:?(?<port5>\d+)\S* is already allocated/i,
    values: groups => ({
      port: groups['port'] ?? groups['port2'] ?? groups['port3'] ?? groups['port4'] ?? groups['port5'] ?? '',
    }),
  },
  {
    code: 'port-forbidden',
    fragment: /listen (?:tcp|udp)[46]? \S*?:(?<port>\d+): bind: permission denied/i,
    values: portValues,
  },
  {
    code: 'name-conflict',
    fragment: /The container name "?\/?(?<name>[^"\s]+?)"? is already in use/i,
    values: named,
  },
  { code: 'disk-full', fragment: /no space left on device|not enough space on the disk/i },
  { code: 'remote-include', fragment: /remote resource is disabled by/i },
  {
    code: 'dependency-unhealthy',
    fragment:
      /dependency failed to start: container (?<name>\S+) is unhealthy|container (?<name2>\S+) is unhealthy/i,
    values: groups => ({ name: groups['name'] ?? groups['name2'] ?? '' }),
  },
  {
    code: 'dependency-no-healthcheck',
    fragment: /container (?<name>\S+) has no healthcheck configured/i,
    values: named,
  },
  {
    code: 'dependency-failed',
    fragment:
      /service "(?<name>[^"]+)" didn't complete successfully: exit (?<exit>\d+)|dependency failed to start: container (?<name2>\S+) exited \((?<exit2>\d+)\)/i,
    values: groups => ({
      name: groups['name'] ?? groups['name2'] ?? '',
      exitCode: groups['exit'] ?? groups['exit2'] ?? '',
    }),
  },
  {
    code: 'no-network',
    fragment:
      /(?:lookup \S+.*(?:no such host|server misbehaving|i\/o timeout)|dial tcp \S+: (?:i\/o timeout|connect: (?:network is unreachable|no route to host|connection refused))|TLS handshake timeout|Client\.Timeout exceeded|proxyconnect tcp)/i,
  },
  {
    code: 'pull-denied',
    fragment:
      /pull access denied for (?<image>[^\s,]+)|(?:unauthorized: |denied: )(?:requested access|authentication required|access)/i,
    values: imageValues,
  },
  { code: 'pull-limit', fragment: /toomanyrequests|pull rate limit/i },
  {
    code: 'image-not-found',
    fragment:
      /manifest for (?<image>\S+) not found|manifest unknown|No such image: (?<image2>\S+)|repository (?<image3>\S+) not found|failed to resolve reference "(?<image4>[^"]+)".*not found/i,
    values: groups =>
      imageValues({
        image: groups['image'] ?? groups['image2'] ?? groups['image3'] ?? groups['image4'] ?? '',
      }),
  },
  {
    code: 'wrong-platform',
    fragment: /no matching manifest for (?<platform>\S+)/i,
    values: groups => ({ platform: groups['platform'] ?? '' }),
  },
  {
    code: 'image-invalid',
    fragment: /unable to get image '(?<image>[^']*)':.*invalid reference format|invalid reference format/i,
    values: imageValues,
  },
  { code: 'file-sharing', fragment: /mounts denied|is not shared from the host/i },
  {
    code: 'mount-type',
    fragment:
      /Are you trying to mount a directory onto a file|not a directory: unknown|bind source path does not exist: (?<name>\S+)/i,
    values: named,
  },
  {
    code: 'env-file-missing',
    fragment: /env file (?<name>.+?) not found|couldn't find env file: (?<name2>\S+)/i,
    values: groups => ({ name: groups['name'] ?? groups['name2'] ?? '' }),
  },
  {
    code: 'variable-required',
    fragment: /required variable (?<name>\w+) is missing a value/i,
    values: named,
  },
  {
    code: 'external-missing',
    fragment:
      /(?:network|volume) "?(?<name>[^"\s]+)"? (?:declared as external, but could not be found|not found)|external volume "(?<name2>[^"]+)" not found/i,
    values: groups => ({ name: groups['name'] ?? groups['name2'] ?? '' }),
  },
  {
    code: 'networks-exhausted',
    fragment:
      /(?:could not find an available, non-overlapping IPv4 address pool|all predefined address pools have been fully subnetted)/i,
  },
  {
    code: 'no-such-command',
    fragment: /exec: "(?<name>[^"]+)": (?:executable file not found|stat .*no such file)/i,
    values: named,
  },
  {
    code: 'service-not-running',
    fragment: /service "(?<name>[^"]+)" is not running/i,
    values: named,
  },
  { code: 'no-such-service', fragment: /no such service: (?<name>\S+)/i, values: named },
  { code: 'build-failed', fragment: /failed to solve|dockerfile parse error|failed to read dockerfile/i },
  { code: 'desktop-paused', fragment: /Docker Desktop is (?:manually )?paused/i },
  {
    code: 'engine-stopped',
    fragment:
      /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|Is the docker daemon running|\/docker\.sock: connect: (?:no such file|connection refused)|unexpected EOF|connection reset by peer/i,
  },
  {
    code: 'permission-denied',
    fragment: /permission denied while trying to connect|dial unix \S+: connect: permission denied/i,
  },
  {
    code: 'compose-missing',
    fragment: /is not a docker command|unknown (?:shorthand )?flag: '?(?:f|--progress)/i,
  },
  { code: 'no-compose-file', fragment: /no configuration file provided|open .*compose.*: no such file/i },
  {
    code: 'compose-invalid',
    fragment:
      /yaml: |validating |additional propert|must be a |undefined (?:network|volume|service|config|secret)|invalid (?:compose project|interpolation|spec|proto|containerPort|hostPort|port)|refers to undefined|depends on undefined|dependency cycle|has neither an image nor a build|no service selected|already defined|invalid project name|unsupported|not allowed|missing a mount target|conflicts? with imported|duplicate/i,
  },
];

/** What Compose printed as a failure with a next step. Unknown text becomes `unknown`, with the text to copy. */
export function recogniseFailure(
  said: string,
  context: { readonly serviceOf?: (container: string) => string | null } = {},
): EngineFailure {
  const raw = said.trim();
  for (const { code, fragment, values } of patterns) {
    const match = fragment.exec(raw);
    if (!match) continue;
    const found = values?.(definedGroups(match)) ?? {};
    return failing(
      'docker',
      code,
      { ...found, ...subjects(code, raw, found, context), detail: lastLine(raw) },
      raw,
    ).failure;
  }
  return failing('docker', 'unknown', { detail: lastLine(raw) }, raw).failure;
}

function subjects(
  code: string,
  raw: string,
  values: Readonly<Record<string, string | number>>,
  { serviceOf }: { readonly serviceOf?: (container: string) => string | null },
): Readonly<Record<string, string>> {
  const container =
    code === 'port-busy' ? /endpoint (\S+) \([0-9a-f]+\)/.exec(raw)?.[1] : String(values['name'] ?? '');
  const service = container ? (serviceOf?.(container) ?? null) : null;
  if (code.startsWith('dependency-')) return { service: service ?? container ?? '' };
  return service ? { service, context: 'service' } : {};
}

function definedGroups(match: RegExpExecArray): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined));
}

function lastLine(raw: string): string {
  return (
    raw
      .split('\n')
      .filter(line => line.trim() !== '')
      .at(-1) ?? ''
  )
    .replace(/^Error response from daemon: /, '')
    .slice(0, 400);
}
