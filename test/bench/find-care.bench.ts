import type { Figure } from '../../scripts/bench/figure.js';
import { sandboxServers } from './support/sandbox-servers.js';
import { serverProcess } from './support/server-process.js';
import { DirectorySearch } from '../../src/store/directory-search.js';
import type { ProviderQuery } from '../../src/store/client.js';

const ROLES = 100_000;
const CARDS = 20;

/** As people ask, in words as they are sent. */
const QUESTIONS: readonly (readonly [name: string, query: ProviderQuery])[] = [
  ['a kind of care', { specialty: '207Q00000X' }],
  ['a kind of care in a town', { specialty: '207Q00000X', near: 'Reno' }],
  ['a kind of care in a network', { specialty: '207Q00000X', network: 'Organization/network-mesa-select' }],
];

interface Count {
  readonly first: number;
  readonly whole: number;
}

/** Requests until a card is there, and until twenty are whole. `includes`: whether the server sends along what is referred to. */
async function requestsFor(query: ProviderQuery, origin: string, includes: boolean): Promise<Count> {
  let asked = 0;
  let first = 0;
  let whole = 0;
  const counting: typeof fetch = async (input, init) => {
    asked += 1;
    const url = new URL(input instanceof Request ? input.url : input);
    if (!includes) for (const name of ['_include', '_revinclude']) url.searchParams.delete(name);
    return fetch(url, init);
  };
  const search = new DirectorySearch(query, sandboxServers(origin), { fetch: counting, offline: () => false, now: () => Date.now() });
  await new Promise<void>((resolve, reject) => {
    search.view.watch((view) => {
      if (view.state === 'error') reject(view.error);
      if (view.state !== 'data') return;
      first ||= asked;
      // The first answer has the rows that fit; with the second, all rows of the same people are there.
      if (asked > 1 && view.items.filter(({ dangling }) => dangling.length === 0).length >= CARDS) whole ||= asked;
      if (!view.loading) resolve();
    });
  });
  if (whole === 0) throw new Error(`${JSON.stringify(query)} gave no ${CARDS} whole cards`);
  return { first, whole };
}

/** How often the directory is asked before somebody can read an answer, at 100,000 PractitionerRoles. */
export async function* measure(): AsyncGenerator<Figure> {
  const sandbox = await serverProcess('src/sandbox/main.ts', ['--port', '0', '--roles', String(ROLES)]);
  try {
    for (const [name, query] of QUESTIONS) {
      const { first, whole } = await requestsFor(query, sandbox.origin, true);
      yield { name: `requests until the first card, ${name}`, ours: first, unit: '', goal: { atMost: 1 } };
      yield { name: `requests until ${CARDS} whole cards, ${name}`, ours: whole, unit: '', goal: { atMost: 2 } };
      yield { name: `the same of a server without _include, ${name}`, ours: (await requestsFor(query, sandbox.origin, false)).whole, unit: '', goal: { atMost: 4 } };
    }
  } finally {
    await sandbox.stop();
  }
}
