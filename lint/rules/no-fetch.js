import { pathFrom, roomOf, rootOf } from '../room.js';

/** Rooms that talk to a server. Everybody else asks them, so that a bearer has one door and a request one set of limits. */
const ROOMS = new Set(['fhir', 'auth', 'relay', 'sandbox', 'cli', 'embed', 'extension']);
/** Takes the page's own `fetch`, where none was handed in, and hands it on. */
const ENTRY = 'src/store/create-client.ts';
const SENDERS = new Set(['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport']);

export const noFetchRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { fetch: '{{room}} may not ask a server ({{name}}): `fhir` and `auth` do, with a `fetch` that was handed in.' },
  },
  create(context) {
    const path = pathFrom(rootOf(context), context.filename);
    const room = roomOf(path);
    if (room === undefined || ROOMS.has(room) || path === ENTRY) return {};
    const report = (node, name) => {
      context.report({ node, messageId: 'fetch', data: { room, name } });
    };
    return {
      'CallExpression > Identifier.callee[name="fetch"]': (node) => report(node, 'fetch'),
      'CallExpression > MemberExpression.callee[property.name="fetch"]': (node) => report(node, 'fetch'),
      'MemberExpression[property.name="sendBeacon"]': (node) => report(node, 'sendBeacon'),
      NewExpression: (node) => {
        if (SENDERS.has(node.callee.name)) report(node, node.callee.name);
      },
    };
  },
};
