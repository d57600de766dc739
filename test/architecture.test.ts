import { describe, expect, it } from 'vitest';
import { importCycles } from './support/architecture/import-cycles.ts';
import { importProblems } from './support/architecture/import-table.ts';
import { homeProblems } from './support/architecture/library-homes.ts';
import { purityProblems } from './support/architecture/purity.ts';
import {
  fileStyleProblems,
  statementStyleProblems,
  undocumentedExports,
} from './support/architecture/style.ts';
import { parseSourceFile, sourceFiles } from './support/source-files.ts';

const product = sourceFiles('shared', 'electron', 'renderer');
const everything = [...product, ...sourceFiles('test')];

describe('The architecture', () => {
  it('lets a folder import only what the table allows', () => {
    expect(importProblems(product)).toEqual([]);
  });

  it('gives each library one home', () => {
    expect(homeProblems(product)).toEqual([]);
  });

  it('keeps shared/ free of platforms, clock and randomness', () => {
    expect(purityProblems(product)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(importCycles(product)).toEqual([]);
  });

  it('keeps files small and named after what they hold', () => {
    expect(fileStyleProblems(everything)).toEqual([]);
  });

  it('has no default export, no export *, no enum', () => {
    expect(statementStyleProblems(everything)).toEqual([]);
  });

  it('says in a sentence what every export is', () => {
    expect(undocumentedExports(product)).toEqual([]);
  });
});

describe('The checks of the architecture', () => {
  const at = (path: string, text: string) => [parseSourceFile(path, text)];

  it.each([
    ['shared/text/apply.ts', "import { parse } from '../document/parse.ts';"],
    ['shared/document/parse.ts', "export { spark } from '../technologies/spark/index.ts';"],
    ['shared/technologies/spark/index.ts', "import { postgres } from '../postgres/index.ts';"],
    ['shared/graph/read-graph.ts', "import type { Engine } from '../../electron/engine/engine.ts';"],
    ['renderer/canvas/Canvas.tsx', "import { Editor } from '../editor/Editor.tsx';"],
    ['renderer/session/live.ts', "const engine = await import('../../electron/engine/engine.ts');"],
    ['electron/rpc/serve.ts', "import type { Bridge } from '../../renderer/bridge/bridge.ts';"],
    ['electron/rpc/serve.ts', "import { main } from '../cli.ts';"],
    ['renderer/unheard/of.ts', "import { useSession } from '../session/session.ts';"],
  ])('refuse in %s: %s', (path, text) => {
    expect(importProblems(at(path, text))).toHaveLength(1);
  });

  it.each([
    ['electron/files/save.ts', "import { parse } from 'yaml';"],
    ['renderer/inspector/Field.tsx', "import { EditorView } from '@codemirror/view';"],
    ['electron/probes/ask.ts', "import type Docker from 'dockerode';"],
    ['electron/serve.ts', "import { app } from 'electron/main';"],
  ])('keep the library home in %s: %s', (path, text) => {
    expect(homeProblems(at(path, text))).toHaveLength(1);
  });

  it.each([
    "import { readFile } from 'node:fs/promises';",
    "import { useState } from 'react';",
    'const now = Date.now();',
    'const today = new Date();',
    'const id = Math.random();',
    'setTimeout(() => undefined, 1);',
    'const home = process.env.HOME;',
  ])('refuse in shared: %s', text => {
    expect(purityProblems(at('shared/graph/layout.ts', text))).toHaveLength(1);
  });

  it.each([
    'export default 1;',
    "export * from './a.ts';",
    'export enum Colour { Red }',
    'enum Colour { Red }',
  ])('refuse the statement: %s', text => {
    expect(statementStyleProblems(at('shared/text/a.ts', text))).toHaveLength(1);
  });

  it('see a circle of imports, but none through types', () => {
    const circle = [
      parseSourceFile('shared/text/a.ts', "import { b } from './b.ts';"),
      parseSourceFile('shared/text/b.ts', "import { a } from './a.ts';"),
      parseSourceFile('shared/text/c.ts', "import type { d } from './d.ts';"),
      parseSourceFile('shared/text/d.ts', "import { c } from './c.ts';"),
    ];
    expect(importCycles(circle)).toEqual(['shared/text/a.ts → shared/text/b.ts → shared/text/a.ts']);
  });

  it('see a long file, a file that may hold anything, an export without a sentence', () => {
    expect(fileStyleProblems(at('shared/text/a.ts', '\n'.repeat(401)))).toHaveLength(1);
    expect(fileStyleProblems(at('shared/text/utils.ts', ''))).toHaveLength(1);
    expect(fileStyleProblems(at('shared/text/textEdit.ts', ''))).toHaveLength(1);
    expect(undocumentedExports(at('shared/text/a.ts', 'export const a = 1;'))).toHaveLength(1);
    expect(undocumentedExports(at('shared/text/a.ts', 'const a = 1;\nexport { a };'))).toHaveLength(1);
    expect(undocumentedExports(at('shared/text/a.ts', '/** One. */\nexport const a = 1;'))).toEqual([]);
  });
});
