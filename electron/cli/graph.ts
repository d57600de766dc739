import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { readTexts } from '../../shared/stack/merge/read-texts.ts';
import { chosenProfiles } from '../../shared/stack/profiles.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import type { Range } from '../../shared/text/text-edit.ts';
import type { AllowedFiles } from '../files/allowed-files.ts';
import { isInside } from '../files/roots.ts';
import { type AllowOptions, addAllowOption, allowedFor } from './allow-option.ts';
import { problemLine, sayProblem } from './problem-line.ts';
import { readCompose } from './read-compose.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge graph FILE…`: the drawing as JSON; exits 1 when a file does not parse. */
export function addGraphCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  addAllowOption(program.command('graph'), terminal)
    .description(t('cli.graph.summary'))
    .argument('<files...>', t('cli.graph.files'))
    .option('--json', t('cli.graph.json'))
    .action(async (files: string[], options: AllowOptions) => {
      const { graph, textOf, broken } = await draw(terminal, files, options);
      const problems = graph.problems.map(problem =>
        sayProblem(terminal, textOf(problem.range.file), problem),
      );
      terminal.print(`${JSON.stringify({ ...graph, problems }, null, 2)}\n`);
      if (broken === null) return;
      const first = problems.find(problem => problem.file === broken);
      if (first) terminal.complain(problemLine(first));
      terminal.exit(1);
    });
}

/**
 * One file is drawn with what Compose finds beside it; several are merged as after `-f`, in this order. Files are named
 * as the user named the first one.
 */
async function draw(terminal: Terminal, names: readonly string[], options: AllowOptions) {
  const sources = [];
  for (const name of names) sources.push(await readCompose(terminal, name));
  const [main] = sources;
  if (!main) throw new Error('commander gives at least one file');
  const folder = main.path === null ? terminal.folder : dirname(main.path);
  const inner = ({ file, path }: typeof main): string =>
    path === null ? file : relative(folder, path).replaceAll('\\', '/');
  const given = new Map(sources.map(source => [inner(source), source.text]));
  const allowed = await allowedFor(terminal, main.path, options);
  const beside = (name: string): string | null =>
    main.path === null ? null : readBeside(folder, name, allowed);
  const textOf = (name: string): string | null => given.get(name) ?? beside(name);
  const first = main.path === null ? main.file : basename(main.path);
  const { variables } = parseEnvFile(textOf('.env') ?? '');
  const files = sources.length > 1 ? sources.map(inner) : undefined;
  const { stack, documents } = readTexts(first, textOf, variables, files);
  const shown = (name: string): string =>
    dirname(main.file) === '.' || isAbsolute(name) ? name : join(dirname(main.file), name);
  const said = <Item extends { readonly file: string }>(item: Item): Item => ({
    ...item,
    file: shown(item.file),
  });
  const profiles = chosenProfiles(variables);
  const graph = readGraph(stack, { recognise: recogniseService, variables, profiles });
  const texts = new Map([...documents].map(([name, { text }]) => [shown(name), text]));
  const broken = [...documents].find(([, document]) => !document.parses)?.[0] ?? null;
  return {
    graph: {
      nodes: fileByFile(graph.nodes, files ?? []).map(said),
      edges: graph.edges.map(said),
      problems: graph.problems.map(problem => ({ ...problem, range: said<Range>(problem.range) })),
    },
    textOf: (name: string): string => texts.get(name) ?? '',
    broken: broken === null ? null : shown(broken),
  };
}

/** What the first file says comes first. */
function fileByFile(nodes: readonly GraphNode[], files: readonly string[]): readonly GraphNode[] {
  return [...nodes].sort((one, other) => files.indexOf(one.file) - files.indexOf(other.file));
}

/** A file that cannot be read, or lies outside the folder and is not allowed, is treated as one that is not there. */
function readBeside(folder: string, name: string, allowed: AllowedFiles): string | null {
  try {
    const path = realpathSync(resolve(folder, name));
    if (!isInside(path, realpathSync(folder)) && !allowed.has(path)) return null;
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
