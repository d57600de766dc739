import { Command, CommanderError } from 'commander';
import { appVersion } from '../app-root.ts';
import { EngineError, failureOf } from '../failure.ts';
import { addCheckCommand } from './check.ts';
import { addCommandsCommand } from './commands.ts';
import { addDownCommand } from './down.ts';
import { addEditCommand } from './edit.ts';
import { addExecCommand } from './exec.ts';
import { addExportCommand } from './export.ts';
import { addGraphCommand } from './graph.ts';
import { addImportCommand } from './import.ts';
import { addLogsCommand } from './logs.ts';
import { addNewCommand } from './new.ts';
import { addOpenCommand } from './open.ts';
import { addPsCommand } from './ps.ts';
import { addStatusCommand } from './status.ts';
import { addStopCommand } from './stop.ts';
import { failureLine, type Terminal } from './terminal.ts';
import { addUpCommand } from './up.ts';

/** The whole command line. Every subcommand is a function `add…Command(program, terminal)` of its own file. */
export function createProgram(terminal: Terminal): Command {
  const { t } = terminal;
  const program = new Command('drawbridge')
    .description(t('cli.summary'))
    .version(appVersion, '-V, --version', t('cli.version'))
    .helpOption('-h, --help', t('cli.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.print,
      writeErr: text => terminal.complain(text.trimEnd()),
      outputError: () => undefined,
    });
  addOpenCommand(program, terminal);
  addGraphCommand(program, terminal);
  addCheckCommand(program, terminal);
  addEditCommand(program, terminal);
  addCommandsCommand(program, terminal);
  addExportCommand(program, terminal);
  addNewCommand(program, terminal);
  addImportCommand(program, terminal);
  addUpCommand(program, terminal);
  addStopCommand(program, terminal);
  addDownCommand(program, terminal);
  addPsCommand(program, terminal);
  addStatusCommand(program, terminal);
  addLogsCommand(program, terminal);
  addExecCommand(program, terminal);
  return program;
}

/**
 * Runs a command line (without program name) and gives its exit code: 0 fine, 1 findings or a failed action, 2 bad usage
 * or input that cannot be read. Errors are one line; never throws.
 */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = createProgram({ ...terminal, exit: given => (code = given) });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      terminal.complain(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
      return 2;
    }
    const failure = failureOf(error);
    terminal.complain(failureLine(terminal, failure));
    return error instanceof EngineError && unreadableInput.has(failure.code) ? 2 : 1;
  }
}

/** Failures that mean "the input cannot be read as text". */
const unreadableInput = new Set([
  'file-missing',
  'file-unreadable',
  'not-a-file',
  'file-too-large',
  'file-utf16',
  'file-binary',
  'no-compose-file',
  'commands-not-json',
  'commands-wrong-shape',
  'input-twice',
  'export-needs-file',
  'export-needs-out',
]);
