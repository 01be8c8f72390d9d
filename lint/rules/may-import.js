import { mayImport, mayUse, TYPES_ONLY } from '../may-import.js';
import { packageOf, pathFrom, resolved, roomOf, rootOf } from '../room.js';

/** One direction: payer's API → fhir → model → store → component. The table says which imports keep it. */
export const mayImportRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      room: '{{from}} may not import {{to}}: see lint/may-import.js. The code stands in the wrong room.',
      package: '{{from}} may not use {{name}}: see lint/may-import.js.',
      extension: 'Write the import with its file ending ({{specifier}}.js): browsers and Node resolve nothing.',
    },
  },
  create(context) {
    const path = pathFrom(rootOf(context), context.filename);
    const from = roomOf(path);

    function checkRelative(node, specifier) {
      if (!/\.(js|mjs|json|css|html)$/.test(specifier.replace(/\?.*$/, ''))) context.report({ node, messageId: 'extension', data: { specifier } });
      const to = roomOf(resolved(path, specifier));
      if (from === undefined || to === from) return;
      if (to === undefined || !mayImport[from]?.includes(to)) context.report({ node, messageId: 'room', data: { from, to: to ?? specifier } });
    }

    function checkPackage(node, specifier, typesOnly) {
      if (from === undefined) return;
      const name = packageOf(specifier);
      if ((typesOnly && TYPES_ONLY.includes(name)) || mayUse[from]?.includes(name)) return;
      context.report({ node, messageId: 'package', data: { from, name } });
    }

    function check(node) {
      const source = node.source;
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const specifier = source.value;
      if (specifier.startsWith('.')) checkRelative(source, specifier);
      else checkPackage(source, specifier, node.importKind === 'type' || node.exportKind === 'type');
    }

    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
