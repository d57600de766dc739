import type { Command } from 'commander';
import { boardFileName } from '../../shared/board/board-file-name.ts';
import { moveOnBoard } from '../../shared/board/move-on-board.ts';
import { parseBoard } from '../../shared/board/parse-board.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import type { BoardChange } from '../../shared/commands/command.ts';
import { failing } from '../failure.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import { type Applied, applyCommands } from './apply-commands.ts';
import { problemLine, sayProblem } from './problem-line.ts';
import { readCommands } from './read-commands.ts';
import { readCompose } from './read-compose.ts';

import type { Terminal } from './terminal.ts';

interface EditOptions {
  readonly do: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** `drawbridge edit FILE --do COMMANDS`: prints exactly the new text, or writes it; a refused command changes nothing and exits 1. */
export function addEditCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('edit')
    .description(t('cli.edit.summary'))
    .argument('<file>', t('cli.edit.file'))
    .requiredOption('--do <commands>', t('cli.edit.do'))
    .option('--write', t('cli.edit.write'))
    .option('--json', t('cli.edit.json'))
    .action(async (name: string, options: EditOptions) => {
      if (name === '-' && (options.do === '-' || options.write)) throw failing('cli', 'input-twice');
      const calls = await readCommands(terminal, options.do);
      const { file, path, text: before } = await readCompose(terminal, name);
      const applied = applyCommands(file, before, calls);
      if (applied.kind !== 'done') {
        refuse(terminal, file, applied, options.json ?? false);
        return;
      }
      const { text, board } = applied;
      if (options.write && path !== null) {
        if (text !== before) await writeTextFile(path, text);
        if (board.length > 0) await followOnBoard(path, board);
      }
      if (options.json) terminal.print(`${JSON.stringify({ file, changed: text !== before, text })}\n`);
      else if (!options.write) terminal.print(text);
    });
}

function refuse(
  terminal: Terminal,
  file: string,
  applied: Exclude<Applied, { kind: 'done' }>,
  json: boolean,
): void {
  const { t } = terminal;
  if (applied.kind === 'does-not-parse') {
    const [problem] = applied.document.problems;
    const said = problem && sayProblem(terminal, applied.document.text, problem);
    if (json) terminal.print(`${JSON.stringify({ file, changed: false, problems: said ? [said] : [] })}\n`);
    terminal.complain(said ? problemLine(said) : t('refusals.does-not-parse'));
  } else {
    const { number, call, refusal } = applied;
    const message = t(`refusals.${refusal.code}`, { ...refusal.values });
    if (json) {
      const refused = { number, command: call.command, code: refusal.code, values: refusal.values, message };
      terminal.print(`${JSON.stringify({ file, changed: false, refused })}\n`);
    }
    const line = t('cli.edit.refused', { file, number, command: call.command, message });
    terminal.complain(line.replace(/\s*\n\s*/g, ' '));
  }
  terminal.exit(1);
}

/** Renamed services keep their place on the drawing; a board that is not there or not ours is left alone. */
async function followOnBoard(composeFile: string, changes: readonly BoardChange[]): Promise<void> {
  const path = boardFileName(composeFile);
  const text = await readTextFileIfThere(path);
  const parsed = text === null ? null : parseBoard(text);
  if (parsed?.kind !== 'board') return;
  const after = serialiseBoard(moveOnBoard(parsed.board, changes));
  if (after !== text) await writeTextFile(path, after);
}
