import { mkdir, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { filesOfPart } from '../../shared/commands/add-service.ts';
import { freeName } from '../../shared/commands/free-names.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { composeFileNames } from '../../shared/project/compose-files.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { findPart, parts } from '../../shared/technologies/index.ts';
import { appRoot } from '../app-root.ts';
import { failing } from '../failure.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import { createGallery, type Gallery, galleryFolders } from '../projects/gallery.ts';
import { applyCommands } from './apply-commands.ts';
import type { Terminal } from './terminal.ts';

interface NewOptions {
  readonly template?: string[];
  readonly list?: boolean;
  readonly json?: boolean;
}

const examplesFolder = join(appRoot, 'resources', 'examples');

/** `drawbridge new NAME --template T…`: a folder with an example, or with several parts of the catalogue joined. */
export function addNewCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('new')
    .description(t('bring.cli.new'))
    .argument('[name]', t('bring.cli.name'))
    .option('--template <template...>', t('bring.cli.template'))
    .option('--list', t('bring.cli.list'))
    .option('--json', t('bring.cli.json'))
    .action(async (name: string | undefined, options: NewOptions) => {
      const gallery = createGallery(galleryFolders, terminal.folder);
      if (options.list) {
        await listTemplates(terminal, gallery, options.json ?? false);
        return;
      }
      const templates = options.template ?? [];
      if (name === undefined || templates.length === 0) {
        terminal.complain(t(name === undefined ? 'bring.cli.needsName' : 'bring.cli.needsTemplate'));
        terminal.exit(2);
        return;
      }
      const examples = new Set((await gallery.list()).map(example => example.id));
      const unknown = templates.find(template => !examples.has(template) && !findPart(template));
      if (unknown !== undefined) throw failing('bring', 'template-unknown', { template: unknown });
      const whole = templates.find(template => examples.has(template));
      if (whole !== undefined && templates.length > 1)
        throw failing('bring', 'example-not-joined', { template: whole });
      const files = whole === undefined ? await joinParts(templates) : {};
      const folder = resolve(terminal.folder, name);
      await makeFolder(folder);
      try {
        if (whole !== undefined) await gallery.copyTo(whole, folder);
        else for (const [file, text] of Object.entries(files)) await writeTextFile(join(folder, file), text);
      } catch (error) {
        await rmdir(folder).catch(() => undefined);
        throw error;
      }
      if (options.json) terminal.print(`${JSON.stringify({ folder, templates })}\n`);
      else {
        const lines = [
          t('bring.cli.made', { path: folder }),
          t('bring.cli.nextOpen', { name }),
          t('bring.cli.nextUp', { name }),
        ];
        terminal.print(`${lines.join('\n')}\n`);
      }
    });
}

/** The parts one after another, as if they had been dropped: each sees those before it. Texts by file name. */
async function joinParts(templates: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const [compose] = composeFileNames;
  let text = await readTextFile(join(examplesFolder, 'empty', compose));
  let files: Readonly<Record<string, string>> = {};
  for (const technology of templates) {
    const stack = readStack(parseDocument(compose, text));
    const name = freeName(stack.services, findPart(technology)?.serviceName ?? technology);
    const call = { command: 'add-service', args: { name, technology } };
    const applied = applyCommands(compose, text, [call]);
    if (applied.kind !== 'done') throw new Error(`parts ${templates.join(', ')} do not join`);
    files = { ...filesOfPart(stack, technology, name), ...files };
    text = applied.text;
  }
  return { [compose]: text.replace(/^#[^\n]*\n\n?/, ''), ...files };
}

/** Only a new folder is filled: nothing is ever overwritten. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(resolve(folder, '..'), { recursive: true });
    await mkdir(folder);
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const raw = error instanceof Error ? error.message : String(error);
    if (there) throw failing('bring', 'project-exists', { path: folder }, raw, error);
    throw failing('projects', 'file-not-written', { path: folder }, raw, error);
  }
}

async function listTemplates(terminal: Terminal, gallery: Gallery, json: boolean): Promise<void> {
  const { t, language } = terminal;
  const examples = (await gallery.list()).map(example => ({
    id: example.id,
    kind: example.kind,
    title: example.title[language],
    summary: example.summary[language],
  }));
  const list = parts.map(part => ({ id: part.id, kind: 'part', title: t(part.label) }));
  if (json) {
    terminal.print(`${JSON.stringify({ templates: [...examples, ...list] }, null, 2)}\n`);
    return;
  }
  const width = Math.max(...[...examples, ...list].map(({ id }) => id.length)) + 2;
  const lines = [
    t('bring.cli.examples'),
    ...examples.map(({ id, title }) => `  ${id.padEnd(width)}${title}`),
    '',
    t('bring.cli.parts'),
    ...list.map(({ id, title }) => `  ${id.padEnd(width)}${title}`),
  ];
  terminal.print(`${lines.join('\n')}\n`);
}
