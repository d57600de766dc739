import { resolve } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { findComposeFile } from '../files/find-compose-file.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { openBrowserDoor } from './open-browser-door.ts';
import { openDesktopDoor } from './open-desktop-door.ts';
import type { Terminal } from './terminal.ts';

interface OpenOptions {
  readonly browser?: boolean;
  readonly open: boolean;
  readonly port?: number;
  readonly folder?: readonly string[];
}

/** `drawbridge open [PATH]`: the app in its own window where Electron is, else in the browser. */
export function addOpenCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('open', { isDefault: true })
    .description(t('cli.open.summary'))
    .argument('[path]', t('cli.open.path'))
    .option('--browser', t('cli.open.browser'))
    .option('--no-open', t('cli.open.noOpen'))
    .option('--port <number>', t('cli.open.port'), readPort(terminal))
    .option('--folder <folders...>', t('cli.open.folder'))
    .action(async (path: string | undefined, options: OpenOptions) => {
      const openAtStart = path === undefined ? null : resolve(terminal.folder, path);
      if (openAtStart !== null) await readTextFile(await findComposeFile(openAtStart));
      const inBrowser = options.browser || !options.open || options.port !== undefined;
      if (!inBrowser && (await openDesktopDoor(openAtStart))) return;
      await openBrowserDoor(terminal, {
        openAtStart,
        port: options.port ?? 0,
        roots: (options.folder ?? []).map(folder => resolve(terminal.folder, folder)),
        showPage: options.open,
      });
    });
}

function readPort({ t }: Terminal): (written: string) => number {
  return written => {
    const port = Number(written);
    if (!/^\d+$/.test(written) || port > 65535) throw new InvalidArgumentError(t('cli.open.badPort'));
    return port;
  };
}
