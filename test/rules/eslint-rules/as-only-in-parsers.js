/** Functions that turn something foreign into something known. */
const IS_PARSER = /^#?(parse|read|decode|is)(?=[A-Z0-9]|$)/;

/**
 * `as` claims what the compiler cannot see; only where foreign things come in may one claim. `as const` claims nothing.
 * @type {import('eslint').Rule.RuleModule}
 */
export const asOnlyInParsers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { claim: 'Only a parser (parseX, readX, decodeX, isX) may use `as`.' },
  },
  create(context) {
    const judge = (node) => {
      const type = node.typeAnnotation;
      const isConst = type.type === 'TSTypeReference' && type.typeName.name === 'const';
      if (isConst || context.sourceCode.getAncestors(node).some((around) => IS_PARSER.test(nameOf(around)))) return;
      context.report({ node, messageId: 'claim' });
    };
    return { TSAsExpression: judge, TSTypeAssertion: judge };
  },
};

/** The name of a function, or of what a function is assigned to. */
function nameOf(node) {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? '';
  if (node.type === 'MethodDefinition') return node.key.name ?? '';
  if (node.type === 'VariableDeclarator' && /Function/.test(node.init?.type ?? '')) return node.id.name ?? '';
  return '';
}
