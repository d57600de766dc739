import type { ServiceInStack, StackAround, StackStep } from '../technology-rule.ts';

/** What Prometheus is told to watch, and where the stack says it. */
export interface Configuration {
  readonly text: string;
  /** The config of the Compose file that holds it; null for a file beside it, or the image's own. */
  readonly config: string | null;
  /** Nobody wrote one: the image's own counts, by which it watches itself alone. */
  readonly isImages: boolean;
}

/** A configuration to begin with: it asks every 15 seconds, itself at first. */
export const firstConfiguration = `global:
  scrape_interval: 15s
scrape_configs:
  - job_name: prometheus
    static_configs:
      - targets: ["localhost:9090"]
`;

const usual = '/etc/prometheus/prometheus.yml';

/** The configuration of a Prometheus as far as the stack's own texts say it; null where they do not. */
export function configurationOf(
  { service, command }: ServiceInStack,
  stack: StackAround,
): Configuration | null {
  for (const { value: config } of service.configs) {
    const text = stack.configText(config);
    if (text?.includes('scrape_configs')) return { text, config, isImages: false };
  }
  const mount = service.mounts.find(({ target }) => usual.startsWith(target));
  if (mount) {
    const source = mount.source?.replace(/^\.\//, '') ?? '';
    const text = stack.textOf(
      mount.target === usual ? source : `${source.replace(/\/$/, '')}/prometheus.yml`,
    );
    return text === null ? null : { text, config: null, isImages: false };
  }
  const isElsewhere = service.configs.length > 0 || service.build !== null || /--config/.test(command ?? '');
  return isElsewhere ? null : { text: firstConfiguration, config: null, isImages: true };
}

/**
 * Steps that add a job to the configuration, as the Compose file holds it; none where it is in a file of its own, which
 * a person changes.
 */
export function watchAlso(
  { service }: ServiceInStack,
  { text, config, isImages }: Configuration,
  job: string,
): readonly StackStep[] {
  const name = config ?? `${service.name}-config`;
  const changed = withJob(text, job);
  if (changed === null || (config === null && !isImages)) return [];
  const set: StackStep = {
    kind: 'command',
    command: 'set',
    args: { path: ['configs', name, 'content'], value: changed },
  };
  const value = { source: name, target: usual };
  const use: StackStep = {
    kind: 'command',
    command: 'append',
    args: { path: ['services', service.name, 'configs'], value },
  };
  return isImages ? [set, use] : [set];
}

/** The configuration with one more job, after the others; null where its jobs are not a plain list. */
function withJob(text: string, job: string): string | null {
  const lines = text.replace(/\n*$/, '\n').split('\n');
  const start = lines.findIndex(line => /^scrape_configs:\s*(?:#.*)?$/.test(line));
  const first = lines.slice(start + 1).find(line => /^\s*[^\s#]/.test(line));
  const indent = /^( *)- /.exec(first ?? '')?.[1];
  if (start < 0 || indent === undefined) return null;
  const after = lines.findIndex((line, at) => at > start && /^[^\s#-]/.test(line));
  const end = after < 0 ? lines.length - 1 : after;
  const own = job
    .trimEnd()
    .split('\n')
    .map(line => indent + line);
  return [...lines.slice(0, end), ...own, ...lines.slice(end)].join('\n');
}
