import type { ProbeTarget } from '../technology.ts';

/** Spark takes the first free of these for the page of a job (`spark.ui.port` and upwards). */
export const driverPorts: readonly number[] = [4040, 4041, 4042, 4043];

/** Port of the master's page: `--webui-port`, `SPARK_MASTER_WEBUI_PORT`, else 8080. */
export function masterPagePort(target: ProbeTarget): number {
  return pagePort(target, 'SPARK_MASTER_WEBUI_PORT', 8080);
}

/** Port of the worker's page: `--webui-port`, `SPARK_WORKER_WEBUI_PORT`, else 8081. */
export function workerPagePort(target: ProbeTarget): number {
  return pagePort(target, 'SPARK_WORKER_WEBUI_PORT', 8081);
}

/** Port of the master that workers and jobs connect to: `--port`, `SPARK_MASTER_PORT`, else 7077. */
export function masterPort(target: ProbeTarget): number {
  const written = /(?:^|\s)(?:-p|--port)[\s=]+(\d+)/.exec(target.command ?? '')?.[1];
  return readPort(written) ?? readPort(target.environment['SPARK_MASTER_PORT']) ?? 7077;
}

function pagePort(target: ProbeTarget, variable: string, usual: number): number {
  const written = /--webui-port[\s=]+(\d+)/.exec(target.command ?? '')?.[1];
  return readPort(written) ?? readPort(target.environment[variable]) ?? usual;
}

function readPort(text: string | null | undefined): number | null {
  const port = Number(text);
  return text && Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}
