import { load } from 'js-yaml';
import { parseDocument as parseYaml } from 'yaml';
import { parseDocument } from '../../shared/document/parse.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import type { Benchmark } from './benchmark.ts';
import { generateCompose } from './generate-compose.ts';
import { compare } from './measure.ts';

/** From a file's text to everything that is drawn of it, beside what the parsers alone take. */
export const deriveBench: Benchmark = {
  name: 'derive',
  title: 'text → document → stack → graph (cold, the whole file)',
  run: () =>
    [10, 100, 1000].map(services => {
      const text = generateCompose(services);
      const document = parseDocument('compose.yaml', text);
      const stack = readStack(document);
      return {
        size: `${services} services`,
        timings: compare(
          [
            { name: 'yaml parses alone', run: () => void parseYaml(text, { uniqueKeys: false }).contents },
            { name: 'js-yaml loads alone', run: () => void load(text) },
            { name: 'Document', run: () => void parseDocument('compose.yaml', text) },
            { name: 'Stack of it', run: () => void readStack(document) },
            { name: 'Graph of it', run: () => void readGraph(stack, { recognise: recogniseService }) },
            { name: 'all three', run: () => void derive(text) },
          ],
          services >= 1000 ? 5 : 15,
        ),
      };
    }),
};

function derive(text: string) {
  return readGraph(readStack(parseDocument('compose.yaml', text)), { recognise: recogniseService });
}
