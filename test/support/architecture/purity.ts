import ts from 'typescript';
import { lineOf, type SourceFile } from '../source-files.ts';

/** Libraries that compute and touch nothing: the only ones `shared/` may use. */
const pureLibraries = [
  'yaml',
  'js-yaml',
  'yjs',
  'lib0',
  'zod',
  '@dagrejs/dagre',
  'dockerfile-ast',
  'string-argv',
  'i18next',
  'fflate',
  'perfect-freehand',
  'simple-icons',
];

/** What would make the same call give another answer: a clock, chance, or the platform's own globals. */
const impure: readonly (readonly [RegExp, string])[] = [
  [/^Date\.now$|^performance\.\w+$/, 'reads the clock'],
  [/^Math\.random$|^crypto\.\w+$/, 'uses chance'],
  [/^(process|globalThis|window|localStorage|sessionStorage|navigator|console)\.\w+$/, 'uses a platform'],
];
const impureCalls = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
];

/** Every place where `shared/` touches a platform, the clock or randomness; `shared/tsconfig.json` keeps out DOM and Node types. */
export function purityProblems(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(file => file.path.startsWith('shared/'))
    .flatMap(file => [...libraryProblems(file), ...globalProblems(file)]);
}

function libraryProblems(file: SourceFile): readonly string[] {
  return file.imports
    .filter(entry => !entry.ours && !pureLibraries.includes(entry.target))
    .map(entry => `${file.path}:${entry.line} imports ${entry.target}: shared/ is pure`);
}

function globalProblems(file: SourceFile): readonly string[] {
  const { tree } = file;
  if (!tree) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const why = impurity(node, tree);
    if (why) found.push(`${file.path}:${lineOf(tree, node)} ${node.getText(tree)}: ${why}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function impurity(node: ts.Node, tree: ts.SourceFile): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText(tree);
    return impure.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  }
  if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length)
    return 'reads the clock';
  if (ts.isCallExpression(node) && impureCalls.includes(node.expression.getText(tree)))
    return 'uses a platform';
  return null;
}
