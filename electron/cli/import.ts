import type { Command } from 'commander';
import { importDockerRun } from '../../shared/importers/docker-run/import-docker-run.ts';
import { failing } from '../failure.ts';
import { readSource } from './read-source.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge import run "docker run …"`: prints the Compose file; what is to be known of it goes to standard error. */
export function addImportCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  // A command with flags of its own stands behind `run`.
  program.enablePositionalOptions();
  const command = program
    .command('import')
    .enablePositionalOptions()
    .description(t('bring.cli.import'))
    .helpCommand(false);
  command
    .command('run')
    .description(t('bring.cli.run'))
    .argument('<command...>', t('bring.cli.runCommand'))
    .option('--json', t('bring.cli.json'))
    .passThroughOptions()
    .action(async (words: string[], options: { json?: boolean }) => {
      const [only] = words;
      const text =
        words.length > 1
          ? words.map(shellWord).join(' ')
          : only === '-'
            ? await readSource(terminal, '-')
            : only;
      const imported = importDockerRun(text ?? '');
      if (imported.services.length === 0) throw failing('bring', 'nothing-to-import');
      const notes = imported.notes.map(({ code, values }) => ({
        code,
        values,
        message: t(`bring.notes.${code}`, { ...values }),
      }));
      if (options.json) terminal.print(`${JSON.stringify({ text: imported.text, notes }, null, 2)}\n`);
      else {
        terminal.print(imported.text);
        for (const { message } of notes) terminal.complain(message.replace(/\s*\n\s*/g, ' '));
      }
    });
}

/** A word that the shell has read already, written so that it is read as the same word. */
function shellWord(word: string): string {
  return /^[\w./:=@,+%-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
