import { basename, dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { zipBundle } from '../../shared/exporters/bundle/zip-bundle.ts';
import { failing } from '../failure.ts';
import { writeBytes } from '../files/write-bytes.ts';
import { makeHandIn } from '../handin/hand-in-project.ts';
import { type DiagramFormat, makeDiagram } from '../handin/make-diagram.ts';
import { contentOf, emptyContent } from '../projects/board-content.ts';
import { readBoard } from '../projects/board-file.ts';
import { projectName } from '../projects/project-name.ts';
import { readVariables } from '../projects/project-variables.ts';
import { readCompose } from './read-compose.ts';
import type { Terminal } from './terminal.ts';

interface ExportOptions {
  readonly to: 'bundle' | DiagramFormat;
  readonly out?: string;
  readonly student?: string;
  readonly transparent?: boolean;
  readonly json?: boolean;
}

/** `drawbridge export FILE --to bundle|svg|png|mermaid -o OUT`: writes a hand-in or the drawing; exits 1 when a secret would be in it. */
export function addExportCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('export')
    .description(t('cli.export.summary'))
    .argument('<file>', t('cli.export.file'))
    .addOption(
      new Option('--to <kind>', t('cli.export.to'))
        .choices(['bundle', 'svg', 'png', 'mermaid'])
        .makeOptionMandatory(),
    )
    .option('-o, --out <path>', t('cli.export.out'))
    .option('--student <name>', t('cli.export.student'))
    .option('--transparent', t('cli.export.transparent'))
    .option('--json', t('cli.export.json'))
    .action(async (name: string, options: ExportOptions) => {
      const made = options.to === 'bundle' ? await bundle(name, options) : await diagram(name, options);
      if (made === null) return;
      if (options.out === '-') {
        terminal.passOn(made.bytes, 'stdout');
        return;
      }
      const path = resolve(terminal.folder, options.out ?? made.fileName);
      await writeBytes(path, made.bytes);
      const { length: bytes } = made.bytes;
      if (options.json) terminal.print(`${JSON.stringify({ file: path, bytes, ...made.facts })}\n`);
      else terminal.print(`${t('cli.export.done', { path, count: made.count })}\n`);
    });

  async function bundle(name: string, options: ExportOptions) {
    const { path, text } = await readCompose(terminal, name);
    if (path === null) throw failing('cli', 'export-needs-file');
    const board = contentOf((await readBoard(path)).board);
    const variables = await readVariables(path);
    const source = { path, name: projectName(path, text, variables), texts: {}, board, variables };
    const { bundle: made, checklist } = await makeHandIn(source, options.student?.trim() || null, t);
    if (made.leaks.length > 0) throw failing('handin', 'secret-left', { files: made.leaks.join(', ') });
    return {
      bytes: zipBundle(made),
      fileName: made.fileName,
      count: made.entries.length,
      facts: {
        entries: made.entries.map(({ path: entry, bytes, origin }) => ({
          path: entry,
          bytes: bytes.length,
          origin,
        })),
        changes: made.changes,
        leftOut: made.leftOut,
        checklist,
      },
    };
  }

  async function diagram(name: string, options: ExportOptions) {
    const { file, path, text } = await readCompose(terminal, name);
    if (options.out === undefined && path === null) throw failing('cli', 'export-needs-out');
    const board = path === null ? emptyContent : contentOf((await readBoard(path)).board);
    const variables = path === null ? {} : await readVariables(path);
    const title = path === null ? 'stack' : projectName(path, text, variables) || basename(dirname(path));
    const source = {
      file,
      text,
      title,
      positions: board.positions,
      items: Object.values(board.items),
      variables,
    };
    const format = options.to as DiagramFormat;
    const bytes = await makeDiagram(source, format, t, { transparent: options.transparent ?? false });
    return { bytes, fileName: `${title}.${format === 'mermaid' ? 'mmd' : format}`, count: 1, facts: {} };
  }
}
