/** A file over the limit has two subjects. A table of data may be long: it has no function with a body. */
export const fileLengthRule = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'integer' } }, additionalProperties: false }],
    defaultOptions: [{ max: 400 }],
    messages: { long: '{{lines}} lines, at most {{max}}: would two files with a subject each serve better?' },
  },
  create(context) {
    const [{ max }] = context.options;
    let isTable = true;
    return {
      ':function > BlockStatement': () => {
        isTable = false;
      },
      'Program:exit': (node) => {
        const lines = context.sourceCode.lines.length - (context.sourceCode.lines.at(-1) === '' ? 1 : 0);
        if (!isTable && lines > max) context.report({ node, messageId: 'long', data: { lines, max } });
      },
    };
  },
};
