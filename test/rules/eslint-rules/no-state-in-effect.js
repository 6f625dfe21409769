/**
 * An effect reaches outside Svelte; what follows from state is `$derived`. Reports a write to `$state` that an effect
 * makes itself; a callback that an outside source calls later may write.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noStateInEffect = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { write: '{{name}} is state: use $derived, or write where it happens.' },
  },
  create(context) {
    const judge = (node, target) => {
      if (!isDirectlyInEffect(context.sourceCode.getAncestors(node))) return;
      const name = stateName(context.sourceCode, node, target);
      if (name) context.report({ node, messageId: 'write', data: { name } });
    };
    return {
      AssignmentExpression: (node) => judge(node, node.left),
      UpdateExpression: (node) => judge(node, node.argument),
    };
  },
};

/** Whether the nearest function around is the one given to `$effect` or `$effect.pre`. */
function isDirectlyInEffect(ancestors) {
  const at = ancestors.findLastIndex((node) => /Function/.test(node.type));
  const call = ancestors[at - 1];
  if (at < 1 || call?.type !== 'CallExpression' || call.arguments[0] !== ancestors[at]) return false;
  const callee = call.callee.type === 'MemberExpression' ? call.callee.object : call.callee;
  return callee.type === 'Identifier' && callee.name === '$effect';
}

/** The name of the state a target belongs to: a variable, or a field of the class. */
function stateName(sourceCode, node, target) {
  const root = rootOf(target);
  if (root.type === 'Identifier') {
    const variable = findVariable(sourceCode.getScope(node), root.name);
    return variable?.defs.some((definition) => isState(definition.node.init)) ? root.name : undefined;
  }
  if (root.type !== 'MemberExpression') return undefined;
  const body = sourceCode.getAncestors(node).findLast((ancestor) => ancestor.type === 'ClassBody');
  const name = root.property.name;
  const field = body?.body.find((member) => member.type === 'PropertyDefinition' && member.key.name === name);
  return isState(field?.value) ? name : undefined;
}

/** `list` of `list.items[0]`, `this.list` of `this.list.items[0]`. */
function rootOf(target) {
  let node = target;
  while (node.type === 'MemberExpression' && node.object.type !== 'ThisExpression') node = node.object;
  return node;
}

function findVariable(scope, name) {
  for (let at = scope; at; at = at.upper) {
    const variable = at.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}

function isState(value) {
  if (value?.type !== 'CallExpression') return false;
  const callee = value.callee.type === 'MemberExpression' ? value.callee.object : value.callee;
  return callee.type === 'Identifier' && callee.name === '$state';
}
