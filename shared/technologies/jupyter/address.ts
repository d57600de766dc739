import type { ProbeTarget } from '../technology.ts';

/** Where a Jupyter server listens, and what opens it. */
export interface JupyterAddress {
  readonly port: number;
  /** Begins with `/` and ends without: empty for a server at the root. */
  readonly base: string;
  /** Null where nobody wrote one: the server made one up. Empty where it is switched off. */
  readonly token: string | null;
}

/** Reads port, base path and token from the server's command and variables. */
export function jupyterAddress({ command, environment }: ProbeTarget): JupyterAddress {
  const option = (name: string): string | null =>
    new RegExp(`--(?:\\w+\\.)?${name}[= ]["']?([^"'\\s]*)`).exec(command ?? '')?.[1] ?? null;
  const base = (option('base_url') ?? '').replace(/\/+$/, '');
  return {
    port: Number(option('port')) || 8888,
    base: base === '' || base.startsWith('/') ? base : `/${base}`,
    // An empty variable is none: the server makes a token up then.
    token: option('token') ?? (environment['JUPYTER_TOKEN'] || null),
  };
}
