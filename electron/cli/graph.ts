import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { parseDocument } from '../../shared/document/parse.ts';
import { mergeGraphs } from '../../shared/graph/merge-graphs.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';
import { problemLine, sayProblem } from './problem-line.ts';
import { readCompose } from './read-compose.ts';
import type { Terminal } from './terminal.ts';

/** `drawbridge graph FILE…`: the drawing as JSON; exits 1 when a file does not parse. */
export function addGraphCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('graph')
    .description(t('cli.graph.summary'))
    .argument('<files...>', t('cli.graph.files'))
    .option('--json', t('cli.graph.json'))
    .action(async (files: string[]) => {
      const parts = [];
      for (const file of files) parts.push(await draw(terminal, file));
      const graph = mergeGraphs(parts.map(part => part.graph));
      const texts = new Map(parts.map(part => [part.file, part.text]));
      const problems = graph.problems.map(problem =>
        sayProblem(terminal, texts.get(problem.range.file) ?? '', problem),
      );
      terminal.print(`${JSON.stringify({ ...graph, problems }, null, 2)}\n`);
      const broken = parts.find(part => !part.parses);
      if (!broken) return;
      const first = problems.find(problem => problem.file === broken.file);
      if (first) terminal.complain(problemLine(first));
      terminal.exit(1);
    });
}

async function draw(terminal: Terminal, name: string) {
  const { file, path, text } = await readCompose(terminal, name);
  const variables = path === null ? {} : await envBeside(path);
  const document = parseDocument(file, text);
  const graph = readGraph(readStack(document, variables), { recognise: recogniseService, variables });
  return { file, text, graph, parses: document.parses };
}

/** Compose takes the values of `.env` beside the file; one that cannot be read leaves the defaults. */
async function envBeside(file: string): Promise<Variables> {
  try {
    return parseEnvFile((await readTextFileIfThere(join(dirname(file), '.env'))) ?? '').variables;
  } catch {
    return {};
  }
}
