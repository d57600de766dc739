/** Where a worker is told to find its scheduler. */
export interface SchedulerAddress {
  /** As written: `tcp://scheduler:8786`. */
  readonly text: string;
  readonly host: string;
  /** The variable that says it; null for the command. */
  readonly variable: string | null;
}

const variable = 'DASK_SCHEDULER_ADDRESS';

/** The address in a worker's command, else in `DASK_SCHEDULER_ADDRESS`; null when neither says one. */
export function schedulerAddress(service: {
  readonly command: string | null;
  readonly environment: Readonly<Record<string, string | null>>;
}): SchedulerAddress | null {
  const [, afterWorker = ''] = /dask[- _](?:cuda[- ])?worker\s(.*)$/s.exec(service.command ?? '') ?? [];
  const inCommand = /(?:^|\s)["']?((?:(?:tcp|tls|ws|wss):\/\/)?([A-Za-z0-9_.-]+):\d+)["']?(?=\s|$)/.exec(
    afterWorker,
  );
  if (inCommand?.[1] && inCommand[2]) return { text: inCommand[1], host: inCommand[2], variable: null };
  const text = service.environment[variable] ?? '';
  const host = /^(?:[a-z]+:\/\/)?([^:/]+)/.exec(text)?.[1];
  return host === undefined ? null : { text, host, variable };
}

/** True when a worker reads its scheduler's address from a file. */
export function hasSchedulerFile(command: string | null): boolean {
  return /--scheduler-file/.test(command ?? '');
}
