import '../../../components/claims-list/uhc-claims-list.js';
import type { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';
import { seenWith } from '../../../src/model/claims/seen.js';
import type { Connection } from '../../../src/store/client.js';
import { everybodyCanUse, type Show } from '../everybody.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, drawn, mount, one } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';
import { until } from './until.js';

const luis: Connection = { ...ana, id: 'k2', member: { names: ['Luis Reyes'], shortName: 'Luis' } };

function showing(set: Partial<ClaimsListElement>, then: (element: ClaimsListElement) => void = () => undefined, client = (): FakeClient => new FakeClient([hsid]).holding(SAMPLES, {}, [ana, luis])): Show {
  return async (lang) => {
    const element = await mount('uhc-claims-list', client(), { lang, ...set });
    await until(() => all(element, '[data-search]').length > 0);
    then(element);
    await drawn(element);
    return element;
  };
}

async function withNews(lang: string): Promise<ClaimsListElement> {
  const client = new FakeClient([hsid]).holding(SAMPLES);
  const { value } = client.claims;
  if (value.state === 'data') await (await client.records()).keepNote('k1', 'seen', seenWith({}, value.items.slice(3)));
  const element = await mount('uhc-claims-list', client, { lang, filter: { fresh: true } });
  await until(() => all(element, '.row.fresh').length > 0);
  return element;
}

const open = (selector: string) => (element: ClaimsListElement): void => one(element, selector).click();

describe('everybody can use the list’s tools', () => {
  everybodyCanUse({
    'search with what was found': showing({ query: 'knee' }),
    'all filters, and chips for those that are set': showing({ filter: { kind: 'professional', network: 'not-stated', amount: { of: 'billed', from: 10 } } }, open('.tools .chip[aria-expanded]')),
    'nothing that fits': showing({ query: 'knee', filter: { year: '2024', owing: true } }),
    'stays': showing({ grouping: 'stay' }),
    'totals and keys': showing({}, (element) => {
      open('.totals summary')(element);
      open('.keys summary')(element);
    }),
    'what is new': withNews,
    'a reading that was stopped': showing({}, undefined, () => new FakeClient([hsid]).holding(SAMPLES, { partial: true, of: 500 })),
  });
});
