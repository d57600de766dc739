import { dirname, resolve } from 'node:path';
import { parseDocument } from '../../shared/document/parse.ts';
import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';
import { createEngineAccess, type EngineAccess } from '../engine/engine-access.ts';
import { EngineError } from '../failure.ts';
import { appFolders } from '../files/app-folders.ts';
import { findComposeFile } from '../files/find-compose-file.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { createStackRunner, type StackProject, type StackRunner } from '../stacks/stack-runner.ts';
import { problemLine, sayProblem } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

/** A Compose file with what can be done to it, for one command of the command line. */
export interface OpenStack {
  readonly project: StackProject;
  readonly runner: StackRunner;
  readonly access: EngineAccess;
  /** Calls back for each event of this name. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: EngineEvents[Name]) => void) => void;
}

/**
 * Opens the file or the folder's file, does the work, and lets go of everything. Rejects with why Docker cannot be used
 * when it cannot, and with the reading failures of `readTextFile`; where YAML that does not parse stops the work, says
 * its place and exits 1.
 */
export async function withStack(
  terminal: Terminal,
  path: string,
  work: (stack: OpenStack) => Promise<void>,
): Promise<void> {
  const file = await findComposeFile(resolve(terminal.folder, path));
  const text = await readTextFile(file);
  const listeners: ((name: EventName, event: EngineEvents[EventName]) => void)[] = [];
  const access = createEngineAccess();
  const runner = createStackRunner({
    access,
    configFolder: appFolders().config,
    emit: (name, event) => {
      for (const listener of listeners) listener(name, event);
    },
  });
  try {
    const status = await runner.dockerStatus();
    if (status.kind === 'unavailable') {
      const { reason, message, nextStep } = status;
      throw new EngineError({ code: reason, message, nextStep, raw: null });
    }
    await work({
      project: { id: file, file, folder: dirname(file) },
      runner,
      access,
      on(name, listener) {
        listeners.push((told, event) => {
          if (told === name) listener(event as never);
        });
      },
    });
  } catch (error) {
    const place = isRefusedFile(error) ? syntaxError(terminal, file, text) : null;
    if (place === null) throw error;
    terminal.complain(place);
    terminal.exit(1);
  } finally {
    await runner.dispose();
    access.dispose();
  }
}

function isRefusedFile(error: unknown): boolean {
  return error instanceof EngineError && error.failure.code === 'compose-invalid';
}

/** The place and the sentence of what keeps the text from parsing; Compose often names another line. */
function syntaxError(terminal: Terminal, file: string, text: string): string | null {
  const document = parseDocument(file, text);
  const [problem] = document.parses ? [] : document.problems;
  return problem ? problemLine(sayProblem(terminal, text, problem)) : null;
}
