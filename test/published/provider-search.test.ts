import { expect, waitUntil } from '@open-wc/testing';
import { providersFrom } from '../../src/model/directory/providers-from.js';
import { FakeDirectory } from '../components/provider-search/fake-directory.js';
import { one, openCard, shown, values } from '../components/provider-search/stage.js';

/** What a card must show of a role, computed from the raw resources. */
interface RoleCase {
  readonly id: string;
  readonly file: string;
  readonly resource: string;
  readonly kind: string;
  readonly facts: {
    readonly name: string | null;
    readonly npi: string | null;
    readonly specialties: readonly string[];
    readonly networks: readonly { readonly reference: string; readonly name: string | null }[];
    readonly organization: string | null;
    readonly locations: readonly { readonly name: string | null; readonly address: { readonly line: readonly string[]; readonly city: string | null; readonly state: string | null; readonly postalCode: string | null } | null; readonly phones: readonly string[] }[];
    readonly phones: readonly string[];
    readonly languages: readonly string[];
    readonly hours: number;
  };
}

interface Resource {
  readonly resourceType: string;
  readonly entry?: readonly { readonly resource: Resource }[];
}

const EXAMPLES = '/__examples/';

async function json(file: string): Promise<unknown> {
  const response = await fetch(`${EXAMPLES}${file}`);
  return response.ok ? response.json() : undefined;
}

/** All resources of a folder, as a server has them: references resolve among them. */
async function folder(name: string): Promise<readonly Resource[]> {
  const origins = (await json('ORIGINS.json')) as readonly { readonly file: string }[];
  const files = origins.map(({ file }) => file).filter((file) => file.startsWith(`${name}/`));
  const read = (await Promise.all(files.map(json))) as readonly Resource[];
  return read.flatMap((resource) => resource.entry?.map((entry) => entry.resource) ?? [resource]);
}

function firstOf(facts: RoleCase['facts']): readonly (readonly [string, string])[] {
  const [place] = facts.locations;
  const [network] = facts.networks;
  const pairs: [string, string | null | undefined][] = [['name', facts.name ?? facts.organization], ['specialty', facts.specialties[0]], ['network', network?.name ?? network?.reference], ['address', place?.address?.city], ['phone', place?.phones[0]]];
  return pairs.flatMap(([field, value]) => (value === null || value === undefined ? [] : [[field, value] as const]));
}

function allOf(facts: RoleCase['facts'], lang: string): readonly (readonly [string, string])[] {
  const places = facts.locations.flatMap(({ name, address, phones }) => [
    ['location', name], ...[...(address?.line ?? []), address?.city, address?.state, address?.postalCode].map((part) => ['address', part]), ...phones.map((phone) => ['phone', phone]),
  ]);
  const pairs = [
    ['name', facts.name ?? facts.organization], ['npi', facts.npi], ...facts.specialties.map((one) => ['specialty', one]), ...facts.networks.map(({ name, reference }) => ['network', name ?? reference]),
    ...places, ...facts.phones.map((phone) => ['phone', phone]), ...facts.languages.map((one) => ['languages', spoken(one, lang)]),
  ] as [string, string | null | undefined][];
  return pairs.flatMap(([field, value]) => (value === null || value === undefined ? [] : [[field, value] as const]));
}

/** A bare code is shown by its word in the reader's language. */
function spoken(stated: string, lang: string): string {
  return /^[a-z]{2}$/.test(stated) ? new Intl.DisplayNames(lang, { type: 'language' }).of(stated) ?? stated : stated;
}

function missingIn(card: HTMLElement, facts: readonly (readonly [string, string])[]): string[] {
  return facts.filter(([field, value]) => !values(card, field).some((said) => said.includes(value.replace(/\s+/g, ' ').trim()))).map(([field, value]) => `${field}: ${value}`);
}

describe('published roles, as they are shown', () => {
  for (const [name, lang] of [['plan-net-ig', 'en'], ['plan-net-nppes', 'en'], ['plan-net-ig', 'es'], ['plan-net-nppes', 'es']] as const) {
    it(`${name}, ${lang}: a closed card shows the first of each, an open one all`, async function () {
      this.timeout(60_000);
      const expected = (await json('expected.json')) as { readonly cases: readonly RoleCase[] } | undefined;
      if (!expected) this.skip();
      const cases = expected.cases.filter(({ kind, file }) => kind === 'practitionerrole' && file.startsWith(`${name}/`));
      const cards = providersFrom(await folder(name));
      expect(cases.length).to.be.greaterThan(0);
      for (const { id, resource, facts } of cases) {
        const items = cards.filter(({ sources }) => sources.includes(resource));
        expect(items, id).to.have.length(1);
        const element = await shown(new FakeDirectory(() => ({ state: 'data', items, asOf: 0 })), { name: 'anybody', lang });
        await waitUntil(() => one(element, '.uhc').lang === lang, `words of ${lang}`, { timeout: 5000 });
        const [closed] = element.renderRoot.querySelectorAll<HTMLElement>('[part="card"]');
        if (!closed) throw new Error(`${id} has no card`);
        // Whoever has several roles, and a facility, has more in one card than this role says: the first of the card need not be the first of the role.
        if (facts.name !== null && items[0]?.sources.filter((source) => source.startsWith('PractitionerRole/')).length === 1) expect(missingIn(closed, firstOf(facts)), `${id}, closed`).to.deep.equal([]);
        const open = await openCard(element);
        expect(missingIn(open, allOf(facts, lang)), `${id}, open`).to.deep.equal([]);
        expect(values(open, 'hours').length, `${id}, hours`).to.be.at.least(facts.hours);
        element.remove();
      }
    });
  }
});
