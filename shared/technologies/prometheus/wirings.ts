import { postgresLogin } from '../postgres-login.ts';
import type { ServiceInStack, StackAround, StackStep } from '../technology-rule.ts';
import type { Wiring } from '../wiring.ts';
import { configurationOf, watchAlso } from './configuration.ts';

const metricsVariable = 'SPARK_DAEMON_JAVA_OPTS';
const metricsPath = '/metrics/prometheus';
/** Spark's own servlet for Prometheus, for master and worker alike (Spark's documentation, Monitoring). */
const metricsOptions = [
  '-Dspark.metrics.conf.*.sink.prometheusServlet.class=org.apache.spark.metrics.sink.PrometheusServlet',
  `-Dspark.metrics.conf.*.sink.prometheusServlet.path=${metricsPath}`,
].join(' ');

const pages: Readonly<Record<string, number>> = { master: 8080, worker: 8081 };

/** Prometheus and a Spark cluster in its reach: the cluster's figures switched on, and asked for. */
const watchesSpark: Wiring = {
  id: 'prometheus-spark-not-watched',
  severity: 'info',
  roles: ['server'],
  to: { technology: 'spark', roles: ['master'] },
  plan: (prometheus, master, stack) => {
    const configuration = configurationOf(prometheus, stack);
    if (configuration === null || configuration.text.includes(`${master.name}:`)) return null;
    const cluster = clusterAround(prometheus, stack);
    const targets = cluster.map(({ name, role }) => `"${name}:${pages[role ?? ''] ?? 8080}"`);
    const job = `- job_name: spark
  metrics_path: ${metricsPath}
  static_configs:
    - targets: [${targets.join(', ')}]`;
    const watch = watchAlso(prometheus, configuration, job);
    const steps = watch.length === 0 ? [] : [...cluster.flatMap(switchOn), ...watch];
    return { range: null, safe: false, steps };
  },
};

function clusterAround(prometheus: ServiceInStack, stack: StackAround): readonly ServiceInStack[] {
  return stack.services.filter(
    each =>
      each.technology === 'spark' &&
      (each.role === 'master' || each.role === 'worker') &&
      stack.share(prometheus.name, each.name),
  );
}

/** Spark's figures are on already where a setting or a file of its own says so. */
function switchOn({ name, environment, service }: ServiceInStack): readonly StackStep[] {
  const written = environment[metricsVariable] ?? '';
  const isOn =
    /prometheusServlet/.test(written) || service.mounts.some(({ target }) => /metrics/.test(target));
  if (isOn) return [];
  const value = [written, metricsOptions].filter(Boolean).join(' ');
  return [
    { kind: 'command', command: 'set-variable', args: { service: name, name: metricsVariable, value } },
  ];
}

/** Prometheus and a PostgreSQL in its reach: an exporter between them. */
const watchesPostgres: Wiring = {
  id: 'prometheus-postgres-not-watched',
  severity: 'info',
  roles: ['server'],
  to: { technology: 'postgres', roles: ['server'] },
  plan: (prometheus, postgres, stack) => {
    const configuration = configurationOf(prometheus, stack);
    const hasExporter = stack.services.some(each => /exporter/.test(`${each.name} ${each.image}`));
    if (configuration === null || hasExporter || /:9187\b/.test(configuration.text)) return null;
    const name = `${postgres.name}-exporter`;
    const job = `- job_name: ${postgres.name}\n  static_configs:\n    - targets: ["${name}:9187"]`;
    const watch = watchAlso(prometheus, configuration, job);
    const add: StackStep = {
      kind: 'command',
      command: 'add-service',
      args: { name, yaml: exporterFor(postgres) },
    };
    return { range: null, safe: false, steps: watch.length === 0 ? [] : [add, ...watch] };
  },
};

/** The official exporter for this database, with the database's own variables repeated as the file writes them. */
function exporterFor({ name, service }: ServiceInStack): string {
  const written = Object.fromEntries(service.environment.map(each => [each.name, each.value]));
  const { user, password, database } = postgresLogin(written);
  const networks = service.networks.map(({ network }) => `  - ${network}\n`).join('');
  return `image: quay.io/prometheuscommunity/postgres-exporter:v0.16.0
environment:
  # The database it asks, by its service name; user and password are the database's own.
  DATA_SOURCE_URI: ${name}:5432/${database}?sslmode=disable
  DATA_SOURCE_USER: ${JSON.stringify(user)}
  DATA_SOURCE_PASS: ${JSON.stringify(password)}
${networks === '' ? '' : `networks:\n${networks}`}depends_on:
  ${name}:
    condition: ${service.healthcheck === null ? 'service_started' : 'service_healthy'}
healthcheck:
  test: ["CMD", "wget", "-q", "--spider", "http://localhost:9187/"]
  interval: 10s
  timeout: 5s
  retries: 5
`;
}

/** What joins Prometheus to others. */
export const prometheusWirings: readonly Wiring[] = [watchesSpark, watchesPostgres];
