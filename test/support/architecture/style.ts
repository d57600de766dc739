import ts from 'typescript';
import { lineOf, type SourceFile } from '../source-files.ts';

const longestFile = 400;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx|mjs|css)$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
const catchAlls = ['utils', 'util', 'helpers', 'helper', 'misc', 'common'];

/** Files that are too long, or not named after one thing. */
export function fileStyleProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const lines = file.text.split('\n').length - 1;
    const found: string[] = [];
    if (lines > longestFile) found.push(`${file.path}: ${lines} lines, more than ${longestFile}`);
    if (!kebabCase.test(name) && !pascalCase.test(name))
      found.push(`${file.path}: files are kebab-case, components PascalCase.tsx`);
    if (catchAlls.includes(name.replace(/\..*$/, ''))) found.push(`${file.path}: a name that holds anything`);
    return found;
  });
}

/** Default exports, `export *` and enums. Configuration files, which their tools read by the default export, are not asked. */
export function statementStyleProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, tree }) =>
    (tree?.statements ?? []).flatMap(statement => {
      const why = forbiddenStatement(statement);
      return why && tree ? [`${path}:${lineOf(tree, statement)} ${why}`] : [];
    }),
  );
}

function forbiddenStatement(statement: ts.Statement): string | null {
  if (ts.isExportAssignment(statement) || has(statement, ts.SyntaxKind.DefaultKeyword))
    return 'default export';
  if (ts.isEnumDeclaration(statement)) return 'enum';
  if (
    ts.isExportDeclaration(statement) &&
    !(statement.exportClause && ts.isNamedExports(statement.exportClause))
  )
    return 'export *';
  return null;
}

/** Exports without a sentence before them. A re-export is described where it is declared. */
export function undocumentedExports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, tree }) => {
    if (!tree) return [];
    const listed = locallyListed(tree);
    return tree.statements
      .filter(statement => isExported(statement, listed) && !isDocumented(statement, tree))
      .map(statement => `${path}:${lineOf(tree, statement)} ${firstLine(statement, tree)}`);
  });
}

function isExported(statement: ts.Statement, listed: ReadonlySet<string>): boolean {
  if (ts.isExportDeclaration(statement)) return false;
  if (has(statement, ts.SyntaxKind.ExportKeyword))
    return !isFurtherOverload(statement, statement.getSourceFile());
  return declaredNames(statement).some(name => listed.has(name));
}

/** An implementation behind overloads: the sentence stands on the first of them. */
function isFurtherOverload(statement: ts.Statement, tree: ts.SourceFile): boolean {
  if (!ts.isFunctionDeclaration(statement)) return false;
  const siblings = tree.statements.filter(
    other => ts.isFunctionDeclaration(other) && other.name?.text === statement.name?.text,
  );
  return siblings[0] !== statement;
}

function isDocumented(statement: ts.Statement, tree: ts.SourceFile): boolean {
  return ts
    .getJSDocCommentsAndTags(statement)
    .some(comment => ts.isJSDoc(comment) && /\w/.test(comment.getText(tree)));
}

/** Names in `export { a, b }` lists of the file itself. */
function locallyListed(tree: ts.SourceFile): ReadonlySet<string> {
  const lists = tree.statements.flatMap(statement =>
    ts.isExportDeclaration(statement) &&
    !statement.moduleSpecifier &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
      ? [...statement.exportClause.elements]
      : [],
  );
  return new Set(lists.map(element => (element.propertyName ?? element.name).text));
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(declaration =>
      ts.isIdentifier(declaration.name) ? [declaration.name.text] : [],
    );
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  )
    return statement.name ? [statement.name.text] : [];
  return [];
}

function has(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(part => part.kind === kind)
  );
}

function firstLine(statement: ts.Statement, tree: ts.SourceFile): string {
  return statement.getText(tree).split('\n', 1)[0] ?? '';
}
