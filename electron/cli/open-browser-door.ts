import { parse } from 'node:path';
import { createInterface } from 'node:readline';
import open from 'open';
import { appFolders } from '../files/app-folders.ts';
import { type Door, serve } from '../serve.ts';
import { hasDisplay } from './has-display.ts';
import type { Terminal } from './terminal.ts';
import { whenOrphaned } from './when-orphaned.ts';

/** How `drawbridge open` wants the browser door. */
export interface BrowserDoorOptions {
  readonly openAtStart: string | null;
  readonly port: number;
  readonly roots: readonly string[];
  /** Open the default browser where there is a display. */
  readonly showPage: boolean;
}

/**
 * Opens the browser door, prints its one address line and stays until SIGINT or SIGTERM. On a terminal Enter prints a
 * fresh address, and the first Ctrl-C with unsaved changes asks for a second one.
 */
export async function openBrowserDoor(terminal: Terminal, options: BrowserDoorOptions): Promise<void> {
  const door = await serve({
    port: options.port,
    folders: appFolders(),
    openAtStart: options.openAtStart,
    roots: [...ownFolder(terminal.folder), ...options.roots],
  });
  const address = door.link();
  terminal.print(`${address}\n`);
  if (options.showPage && hasDisplay()) {
    await open(address).then(
      launcher => launcher.on('error', () => undefined),
      () => undefined,
    );
  }
  const stopReading = process.stdin.isTTY ? printAddressOnEnter(terminal, door) : () => undefined;
  await untilStopped(terminal, door);
  stopReading();
  await door.close();
}

/** The whole disk is never a root by accident. */
function ownFolder(folder: string): readonly string[] {
  return parse(folder).root === folder ? [] : [folder];
}

function printAddressOnEnter(terminal: Terminal, door: Door): () => void {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => terminal.print(`${door.link()}\n`));
  return () => lines.close();
}

function untilStopped(terminal: Terminal, door: Door): Promise<void> {
  return new Promise(resolve => {
    let warned = false;
    const stopLooking = process.env.npm_lifecycle_event ? whenOrphaned(() => stop()) : () => undefined;
    const stop = (): void => {
      stopLooking();
      // Only after all listeners of this signal have run: signal-exit (of write-file-atomic and execa) kills the
      // process when it finds itself alone.
      setImmediate(() => {
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', stop);
        process.off('SIGHUP', stop);
      });
      resolve();
    };
    const interrupt = (): void => {
      const unsaved = door.engine.projects.openProjects().filter(project => !project.info().saved);
      if (unsaved.length === 0 || warned || !process.stdin.isTTY) {
        stop();
        return;
      }
      warned = true;
      terminal.complain(
        terminal.t('cli.open.unsaved', { files: unsaved.map(project => project.path).join(', ') }),
      );
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
  });
}
