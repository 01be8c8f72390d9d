const LEADS_AWAY = /[\s.](href|xlink:href|src|action|formaction)\s*=\s*["']?$/i;

function isCallOf(node, name) {
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name;
}

/** A page of our own extension, by its name: no text of anybody else's is in it. */
function isOwnPage(node) {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.name === 'getURL' && node.arguments[0]?.type === 'Literal';
}

/** One door makes a link from a text: `safeLink`. `ifDefined(safeLink(x))` and a constant that holds its answer count. */
function isSafe(node, scope) {
  if (node.type === 'Literal' || isCallOf(node, 'safeLink') || isOwnPage(node)) return true;
  if (isCallOf(node, 'ifDefined')) return isSafe(node.arguments[0], scope);
  if (node.type === 'LogicalExpression' && node.operator === '??') return isSafe(node.left, scope) && node.right.type === 'Identifier' && node.right.name === 'nothing';
  if (node.type !== 'Identifier') return false;
  const definition = scope.references.find((reference) => reference.identifier === node)?.resolved?.defs[0];
  return definition?.node.type === 'VariableDeclarator' && definition.parent.kind === 'const' && Boolean(definition.node.init) && isSafe(definition.node.init, scope);
}

export const safeLinkRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unsafe: 'An address in a template comes from safeLink(…) and from nowhere else: `javascript:` is an address, too.' },
  },
  create(context) {
    return {
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/]'({ quasi }) {
        quasi.expressions.forEach((expression, index) => {
          if (!LEADS_AWAY.test(quasi.quasis[index].value.raw)) return;
          if (!isSafe(expression, context.sourceCode.getScope(expression))) context.report({ node: expression, messageId: 'unsafe' });
        });
      },
    };
  },
};
