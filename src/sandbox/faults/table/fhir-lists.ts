import { outcomeOf } from '../answer.js';
import { changeBundle, nextOf, withNext } from '../bundle.js';
import type { Fault, Hit } from '../fault.js';
import { onwards, turnOf } from '../turn.js';

const FOREIGN: Readonly<Record<string, (hit: Hit) => string>> = {
  'host': ({ evil, url }) => `${evil}${url.pathname}${url.search}`,
  'port': ({ evil, url }) => `http://${url.hostname}:${new URL(evil).port}${url.pathname}${url.search}`,
  'scheme': ({ url }) => `ftp://${url.host}${url.pathname}${url.search}`,
  'userinfo': ({ evil, url }) => `http://${url.hostname}@${new URL(evil).host}${url.pathname}${url.search}`,
  'protocol-relative': ({ evil, url }) => `//${new URL(evil).host}${url.pathname}${url.search}`,
  'path': ({ url }) => `${url.origin}${url.pathname.replace(/\/R4\/.*/, '/oauth/token')}`,
  'dots': ({ url }) => `${url.origin}${url.pathname.replace(/\/R4\/.*/, '/R4/%2e%2e/oauth/token')}`,
};

/** Lists of the FHIR server that lead astray, never end, or count wrongly. */
export const OF_FHIR_LISTS: readonly Fault[] = [
  {
    name: 'fhir:next-foreign',
    area: 'fhir',
    words: 'The next page is said to be elsewhere.',
    setting: { words: 'Where', initial: 'host', oneOf: Object.keys(FOREIGN) },
    change: (answer, hit) => changeBundle(answer, (bundle) => withNext(bundle, FOREIGN[hit.value]?.(hit) ?? hit.evil)),
  },
  {
    name: 'fhir:next-cycle',
    area: 'fhir',
    words: 'Pages lead round in a circle.',
    setting: { words: 'Pages in the circle; 1 leads to itself', initial: '3', between: [1, 1_000] },
    change: (answer, hit) =>
      changeBundle(answer, (bundle) => {
        const turn = turnOf(hit);
        return withNext(bundle, turn.number >= Number(hit.value) ? turn.first : onwards(nextOf(bundle) ?? hit.url.href, turn));
      }),
  },
  {
    name: 'fhir:next-endless',
    area: 'fhir',
    words: 'After the last page comes an empty one, and so on without end.',
    change: (answer, hit) =>
      changeBundle(answer, (bundle) => {
        const turn = turnOf(hit);
        const next = turn.beyond ? undefined : nextOf(bundle);
        return withNext({ ...bundle, entry: turn.beyond ? [] : bundle.entry }, onwards(next ?? hit.url.href, { ...turn, beyond: next === undefined }));
      }),
  },
  {
    name: 'fhir:page-n-fails',
    area: 'fhir',
    words: 'One page of a list fails; its neighbours are good.',
    setting: { words: 'Which page', initial: '2', between: [1, 10_000] },
    instead: (hit) => (turnOf(hit).number === Number(hit.value) ? outcomeOf(500, 'exception', 'This page failed.') : undefined),
    change: (answer, hit) =>
      changeBundle(answer, (bundle) => {
        const next = nextOf(bundle);
        return next === undefined ? bundle : withNext(bundle, onwards(next, turnOf(hit)));
      }),
  },
  {
    name: 'fhir:total-lies',
    area: 'fhir',
    words: 'The total is not how many there are.',
    setting: { words: 'Total', initial: '7', between: [0, 1_000_000_000] },
    change: (answer, { value }) => changeBundle(answer, (bundle) => ({ ...bundle, total: Number(value) })),
  },
  {
    name: 'fhir:total-capped',
    area: 'fhir',
    words: 'Totals are counted up to a limit, and said to be it beyond.',
    setting: { words: 'Limit', initial: '10', between: [0, 1_000_000_000] },
    change: (answer, { value }) => changeBundle(answer, (bundle) => (typeof bundle['total'] === 'number' ? { ...bundle, total: Math.min(bundle['total'], Number(value)) } : bundle)),
  },
];
