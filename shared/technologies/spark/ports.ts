import type { ProbeTarget } from '../technology.ts';

/** Spark takes the first free of these for the page of a job (`spark.ui.port` and upwards). */
export const driverPorts: readonly number[] = Array.from({ length: 11 }, (_, index) => 4040 + index);

/** Port of the history server's page: `SPARK_HISTORY_OPTS`, else 18080. */
export function historyPort(target: ProbeTarget): number {
  const options = target.environment['SPARK_HISTORY_OPTS'] ?? '';
  return readPort(/spark\.history\.ui\.port=(\d+)/.exec(options)?.[1]) ?? 18_080;
}

/** Port of the master's page: `--webui-port`, `SPARK_MASTER_WEBUI_PORT`, else 8080. */
export function masterPagePort(target: ProbeTarget): number {
  return pagePort(target, 'SPARK_MASTER_WEBUI_PORT', 8080);
}

/** Port of the worker's page: `--webui-port`, `SPARK_WORKER_WEBUI_PORT`, else 8081. */
export function workerPagePort(target: ProbeTarget): number {
  return pagePort(target, 'SPARK_WORKER_WEBUI_PORT', 8081);
}

/** Port of the page of a master, a worker or a history server; null for what has none of its own. */
export function ownPagePort(target: ProbeTarget): number | null {
  switch (target.role) {
    case 'master':
      return masterPagePort(target);
    case 'worker':
      return workerPagePort(target);
    case 'history':
      return historyPort(target);
    default:
      return null;
  }
}

/** Port of the master that workers and jobs connect to: `--port`, `SPARK_MASTER_PORT`, else 7077. */
export function masterPortOf({ command, environment }: Pick<ProbeTarget, 'command' | 'environment'>): number {
  const written = /(?:^|\s)(?:-p|--port)[\s=]+(\d+)/.exec(command ?? '')?.[1];
  return readPort(written) ?? readPort(environment['SPARK_MASTER_PORT']) ?? 7077;
}

function pagePort(target: ProbeTarget, variable: string, usual: number): number {
  const written = /--webui-port[\s=]+(\d+)/.exec(target.command ?? '')?.[1];
  return readPort(written) ?? readPort(target.environment[variable]) ?? usual;
}

function readPort(text: string | null | undefined): number | null {
  const port = Number(text);
  return text && Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}
