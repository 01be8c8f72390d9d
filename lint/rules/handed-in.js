import { pathFrom, rootOf } from '../room.js';

/** Where the outside comes in, and is handed on. */
const ENTRIES = [/^src\/store\/(core|create-client)\.ts$/, /^src\/(embed|extension|cli|sandbox|relay)\//];
const GLOBALS = new Set(['globalThis', 'window', 'self']);
const ambient = (object, property) =>
  (object === 'Date' && property === 'now') || (object === 'Math' && property === 'random') || (GLOBALS.has(object) && property === 'fetch');

/** Clock, chance and network are handed in: a test moves them, the extension swaps them. */
export const handedInRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { ambient: '{{name}} is handed in, not reached for: only an entry may take it from around.' },
  },
  create(context) {
    const path = pathFrom(rootOf(context), context.filename);
    if (!path.startsWith('src/') || ENTRIES.some((entry) => entry.test(path))) return {};
    const report = (node, name) => {
      context.report({ node, messageId: 'ambient', data: { name } });
    };
    const isGlobal = (node) => !context.sourceCode.getScope(node).references.find(({ identifier }) => identifier === node)?.resolved?.defs.length;
    return {
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
        if (ambient(node.object.name, node.property.name)) report(node, `${node.object.name}.${node.property.name}`);
      },
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => report(node, 'new Date()'),
      'CallExpression > Identifier.callee[name="fetch"]': (node) => {
        if (isGlobal(node)) report(node, 'fetch');
      },
    };
  },
};
