/**
 * Who may import whom: a room is a folder of `src`, a file that stands in `src` itself, or `components` or `demo`.
 * A room that is missing here may import nothing. If an import is refused, the code stands in the wrong room.
 */
export const mayImport = {
  errors: [],
  payers: ['errors'],
  model: ['errors'],
  places: [],
  fhir: ['errors', 'payers'],
  auth: ['errors', 'payers', 'fhir'],
  db: ['errors', 'model'],
  lock: ['errors', 'db'],
  store: ['errors', 'payers', 'model', 'fhir', 'auth', 'db', 'lock'],
  i18n: ['errors', 'model'],
  'take-along': ['errors', 'model', 'i18n'],
  components: ['errors', 'model', 'places', 'store', 'i18n', 'take-along'],
  embed: ['errors', 'payers', 'auth', 'db', 'store', 'i18n', 'components'],
  extension: ['errors', 'payers', 'auth', 'store', 'i18n', 'components'],
  demo: ['components', 'store'],
  sandbox: ['errors', 'payers', 'model'],
  relay: ['errors', 'payers', 'model'],
  cli: ['errors', 'payers', 'auth', 'fhir', 'sandbox', 'relay'],
};

/**
 * Which room may use which package. A room that is missing here may use none; types alone (`import type`) may come from anywhere
 * that costs nothing at run time, see `TYPES_ONLY`. Node's own modules belong to the servers.
 */
export const mayUse = {
  auth: ['oauth4webapi'],
  db: ['idb'],
  components: ['lit', '@lit/context'],
  embed: ['lit'],
  extension: ['lit', '@lit/context', 'webextension-polyfill'],
  demo: ['lit'],
  sandbox: ['node:', 'hono', '@hono/node-server', 'oidc-provider'],
  relay: ['node:', 'hono', '@hono/node-server', 'oauth4webapi', 'unstorage'],
  cli: ['node:'],
};

/** Packages of types: they leave nothing in a build. */
export const TYPES_ONLY = ['fhir'];
