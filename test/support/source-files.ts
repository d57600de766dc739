import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import (or re-export, or `import()`) of a source file. */
export interface SourceImport {
  /** Path below the repository for a file of ours, else the name of the package or `node:` module, without its subpath. */
  readonly target: string;
  readonly ours: boolean;
  /** Types only: gone when the program runs. */
  readonly typeOnly: boolean;
  /** `import()`: loaded when it is reached. */
  readonly later: boolean;
  readonly line: number;
}

/** What the architecture test looks at in a source file. */
export interface SourceFile {
  /** Path below the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Null for a file that is not TypeScript (a style sheet, a script). */
  readonly tree: ts.SourceFile | null;
  readonly imports: readonly SourceImport[];
}

/** Every source file below these folders of the repository, by path. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && /\.(ts|tsx|mjs|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .sort()
    .map(path => parseSourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** Line (from 1) of a node of a source file. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** A source file from its path and its text. */
export function parseSourceFile(path: string, text: string): SourceFile {
  if (path.endsWith('.css')) return { path, text, tree: null, imports: [] };
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree, imports: importsOf(path, tree) };
}

function importsOf(path: string, tree: ts.SourceFile): readonly SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, later: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({ ...targetOf(path, specifier.text), typeOnly, later, line: lineOf(tree, specifier) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause), false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, true, false);
    else if (ts.isCallExpression(node) && isLoading(node)) add(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isLoading(call: ts.CallExpression): boolean {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(call.expression) && call.expression.text === 'require';
}

function targetOf(path: string, specifier: string): Pick<SourceImport, 'target' | 'ours'> {
  if (specifier.startsWith('.')) {
    const target = normalize(join(dirname(path), specifier))
      .split(sep)
      .join('/');
    return { target: target.replace(/\?.*$/, ''), ours: true };
  }
  if (specifier.startsWith('node:')) return { target: specifier, ours: false };
  const parts = specifier.split('/');
  return { target: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), ours: false };
}
