import { handedInRule } from '../../lint/rules/handed-in.js';
import { noFetchRule } from '../../lint/rules/no-fetch.js';
import { checkRule } from './rule-tester.js';

checkRule(
  'no-fetch',
  noFetchRule,
  [
    { file: 'src/fhir/client.ts', code: 'around.fetch(url);' },
    { file: 'src/auth/exchange.ts', code: 'around.fetch(url);' },
    { file: 'src/store/create-client.ts', code: 'const around = { fetch: options.fetch };' },
    { file: 'scripts/demo-server.ts', code: 'fetch(url);' },
  ],
  [
    { file: 'components/claim/claim-element.ts', code: 'fetch(url);', messageId: 'fetch' },
    { file: 'src/store/claims.ts', code: 'around.fetch(url);', messageId: 'fetch' },
    { file: 'src/db/open.ts', code: 'window.fetch(url);', messageId: 'fetch' },
    { file: 'src/i18n/words.ts', code: 'new XMLHttpRequest();', messageId: 'fetch' },
    { file: 'components/claim/claim-element.ts', code: 'navigator.sendBeacon(url);', messageId: 'fetch' },
    { file: 'demo/page.ts', code: 'new WebSocket(url);', messageId: 'fetch' },
  ],
);

checkRule(
  'handed-in',
  handedInRule,
  [
    { file: 'src/store/create-client.ts', code: 'const clock = options.clock ?? (() => Date.now());' },
    { file: 'src/extension/background.ts', code: 'const fetch = globalThis.fetch;' },
    { file: 'src/auth/renewal.ts', code: 'const now = around.clock(); around.fetch(url);' },
    { file: 'src/auth/renewal.ts', code: 'function ask(fetch) { return fetch(url); }' },
    { file: 'src/i18n/dates.ts', code: 'const date = new Date(instant);' },
    { file: 'test/auth/renewal.node.ts', code: 'Date.now();' },
  ],
  [
    { file: 'src/auth/renewal.ts', code: 'const now = Date.now();', messageId: 'ambient' },
    { file: 'src/auth/state.ts', code: 'const state = Math.random();', messageId: 'ambient' },
    { file: 'src/fhir/client.ts', code: 'const ask = globalThis.fetch;', messageId: 'ambient' },
    { file: 'src/fhir/client.ts', code: 'fetch(url);', messageId: 'ambient' },
    { file: 'src/model/age.ts', code: 'const today = new Date();', messageId: 'ambient' },
  ],
);
