import ts from 'typescript';

/** What a module names at run time. */
export interface ModuleReference {
  /** Null where it is not a literal, so that no tool can follow it. */
  address: string | null;
  kind: 'import' | 'require' | 'require.async';
  /** 1-based. */
  line: number;
}

const isRequire = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === 'require';

const calledKind = (called: ts.Expression): ModuleReference['kind'] | undefined => {
  if (isRequire(called)) return 'require';
  const isAsync =
    ts.isPropertyAccessExpression(called) && called.name.text === 'async' && isRequire(called.expression);
  return isAsync ? 'require.async' : undefined;
};

const literalOf = (node: ts.Expression | undefined): string | null =>
  node && ts.isStringLiteralLike(node) ? node.text : null;

/** Imports that are not of types alone, `require` and `require.async`, in TypeScript as in JavaScript. */
export const moduleReferences = (file: string, text: string): ModuleReference[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const references: ModuleReference[] = [];
  const add = (node: ts.Node, kind: ModuleReference['kind'], address: string | null): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    references.push({ address, kind, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const kind = calledKind(node.expression);
      if (kind) add(node, kind, literalOf(node.arguments[0]));
    } else if (ts.isImportDeclaration(node)) {
      if (node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
        add(node, 'import', literalOf(node.moduleSpecifier));
      }
    } else if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier) {
      add(node, 'import', literalOf(node.moduleSpecifier));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return references;
};
