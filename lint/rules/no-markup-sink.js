const SINKS = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'parseFromString']);
const DIRECTIVES = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'unsafeCSS']);

/** A payer's text never becomes markup: what would turn text into it is not used at all (SECURITY: every FHIR string is hostile). */
export const noMarkupSinkRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { sink: '{{name}} turns text into markup. Draw it with a template: text stays text there.' },
  },
  create(context) {
    const report = (node, name) => {
      context.report({ node, messageId: 'sink', data: { name } });
    };
    return {
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (SINKS.has(name)) report(node, name);
        if (/^write(ln)?$/.test(name) && node.object.type === 'Identifier' && node.object.name === 'document') report(node, `document.${name}`);
      },
      ImportSpecifier(node) {
        if (DIRECTIVES.has(node.imported.name)) report(node, node.imported.name);
      },
      ':matches(TaggedTemplateExpression) > TemplateLiteral > TemplateElement'(node) {
        const sink = /\.(innerHTML|outerHTML)\s*=|[\s.]srcdoc\s*=/.exec(node.value.raw);
        if (sink) report(node, sink[0].trim());
      },
    };
  },
};
