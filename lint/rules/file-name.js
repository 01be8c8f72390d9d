import { fileName } from '../room.js';

const KINDS = /^(utils?|helpers?|types?|constants?|consts?|managers?|misc|common)(\.|$)|[-.](utils?|helpers?|types|constants|manager)\./;

/** A file is named by what it holds, in the field's term, never by its kind. */
export const fileNameRule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { kind: '"{{name}}" says what kind of code is in it. Name the file by its subject.' },
  },
  create(context) {
    const name = fileName(context.filename.replaceAll('\\', '/'));
    return {
      Program: (node) => {
        if (KINDS.test(name)) context.report({ node, loc: { line: 1, column: 0 }, messageId: 'kind', data: { name } });
      },
    };
  },
};
