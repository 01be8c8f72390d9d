/** Under `style-src 'self'` these are dropped, in Firefox or everywhere: the extension has that policy, and so may a page around us. */
export const noBlockedStyleRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      styleMap: 'styleMap sets nothing at its first render under a strict content security policy. Write .style=${…}.',
      attribute: 'A style attribute is blocked by a strict content security policy. Write .style=${…}, or a rule in the styles file.',
      element: 'A style element in a template is blocked by a strict content security policy. Write the rule in `static styles`.',
    },
  },
  create(context) {
    return {
      ImportSpecifier(node) {
        if (node.imported.name === 'styleMap') context.report({ node, messageId: 'styleMap' });
      },
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > TemplateElement'(node) {
        if (/(^|\s)style\s*=/.test(node.value.raw)) context.report({ node, messageId: 'attribute' });
        if (/<style[\s>]/i.test(node.value.raw)) context.report({ node, messageId: 'element' });
      },
    };
  },
};
