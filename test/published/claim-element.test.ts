import { expect } from '@open-wc/testing';
import '../../components/claim/own/own-note.js';
import '../../components/claim/record/claim-record.js';
import '../../components/claim/uhc-claim.js';
import '../../components/claims-list/uhc-claims-list.js';
import type { AmountName } from '../../src/model/claim/claim.js';
import { claimFromEob } from '../../src/model/claim/claim-from-eob.js';
import { resolverOf } from '../../src/model/reference.js';
import { summaryOf } from '../../src/model/claim/summary.js';
import { FakeClient, ana, hsid } from '../components/fake-client.js';
import { all, mount, one, speakSpanish, textOf, words } from '../components/mount.js';

type Stated = { readonly value: number; readonly from: string } | { readonly conflicting: readonly number[]; readonly from: string } | null;

/** What a claim must show, computed from the raw resource. */
interface EobCase {
  readonly id: string;
  readonly file: string;
  readonly resource: string;
  readonly kind: string;
  readonly facts: {
    readonly kind: 'professional' | 'institutional' | 'pharmacy' | 'oral' | 'vision' | null;
    readonly typeText: string | null;
    readonly serviceStart: string | null;
    readonly serviceEnd: string | null;
    readonly provider: string | null;
    readonly lineCount: number;
    readonly diagnoses: readonly string[];
    readonly lineCodes: readonly (readonly string[])[];
    readonly network: 'in' | 'out' | 'mixed' | null;
    readonly money: Readonly<Record<string, Stated>>;
    readonly notes: readonly string[];
  };
}

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly entry?: readonly { readonly resource: Resource }[];
}

const NAMES: Readonly<Record<string, AmountName>> = {
  billed: 'billed', allowed: 'allowed', discount: 'discount', notCovered: 'not-covered', deductible: 'deductible', copay: 'copay', coinsurance: 'coinsurance',
  planPaid: 'plan-paid', otherPlanPaid: 'other-plan-paid', youOwe: 'you-owe', paidByYou: 'paid-by-you',
};
/** What a member reads for each fact, written here once more: a wrong word in the product is seen. */
const WORDS = {
  en: {
    from: { total: 'from the claim’s total', header: 'from the claim’s header', lines: 'from its lines', payment: 'from the payment' } as Readonly<Record<string, string>>,
    kind: { professional: 'Doctor or clinic', institutional: 'Hospital or facility', pharmacy: 'Pharmacy', oral: 'Dental', vision: 'Vision' },
    network: { in: 'In network', out: 'Out of network', mixed: 'Part in network, part not' },
    silent: /not stated$/i,
  },
  es: {
    from: { total: 'del total de la reclamación', header: 'del encabezado', lines: 'de sus líneas', payment: 'del pago' } as Readonly<Record<string, string>>,
    kind: { professional: 'Médico o clínica', institutional: 'Hospital o centro', pharmacy: 'Farmacia', oral: 'Dental', vision: 'Visión' },
    network: { in: 'Dentro de la red', out: 'Fuera de la red', mixed: 'Parte en la red, parte no' },
    silent: /no indicado$/i,
  },
} as const;
type Lang = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as readonly Lang[];
const usd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

async function json(file: string): Promise<unknown> {
  const response = await fetch(`/__examples/${file}`);
  return response.ok ? response.json() : undefined;
}

/** All resources of a folder, as a server has them: references resolve among them. */
async function neighbours(file: string, files: readonly string[]): Promise<readonly Resource[]> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const read = (await Promise.all(files.filter((each) => each.startsWith(folder)).map(json))) as readonly Resource[];
  return read.flatMap((resource) => resource.entry?.map((entry) => entry.resource) ?? [resource]);
}

async function clientWith(eob: EobCase, files: readonly string[]): Promise<FakeClient> {
  const around = await neighbours(eob.file, files);
  const resource = around.find(({ resourceType, id }) => `${resourceType}/${id}` === eob.resource);
  const claim = claimFromEob(resource, { resolve: resolverOf(around) });
  const client = new FakeClient([hsid]).holding([]);
  client.whole.set(claim.id ?? '', claim);
  client.claims.set({ state: 'data', items: [summaryOf(claim, { connection: ana.id, page: 0, entry: 0 })], asOf: Date.now() });
  return client;
}

function valuesOf(stated: Stated): readonly string[] {
  if (!stated) return [];
  return ('value' in stated ? [stated.value] : stated.conflicting).map((value) => usd.format(value));
}

function moneyIn(text: string): readonly string[] {
  return [...new Set(text.match(/-?\$[\d,]+\.\d\d/g) ?? [])].sort();
}

/** An amount that is stated shows its values and no other; one that is not shows the words, and no digit. */
function expectAmount(element: Element | undefined, stated: Stated, name: string, lang: Lang): void {
  const text = element ? words(element) : '';
  expect(moneyIn(text), name).to.deep.equal([...valuesOf(stated)].sort());
  if (!stated) expect(text, name).to.match(WORDS[lang].silent).and.to.not.match(/\d/);
}

function expectMoney(claim: Element, { money }: EobCase['facts'], lang: Lang): void {
  for (const [fact, name] of Object.entries(NAMES)) {
    const stated = money[fact] ?? null;
    const own = all(claim, `[part~=amount][data-amount=${name}]`).filter((each) => !each.closest('[data-line]'));
    expect(own, name).to.have.length(1);
    expectAmount(own[0], stated, name, lang);
    if (stated && 'value' in stated) expect(words(own[0]?.closest('tr') as Element), name).to.contain(WORDS[lang].from[stated.from]);
  }
}

const cases = ((await json('expected.json')) as { readonly cases: readonly EobCase[] } | undefined)?.cases.filter(({ kind }) => kind === 'eob') ?? [];
const files = ((await json('ORIGINS.json')) as readonly { readonly file: string }[] | undefined)?.map(({ file }) => file) ?? [];

describe('published explanations of benefit, on the screen', () => {
  if (cases.length === 0) it.skip('are checked where FHIR_EXAMPLES is set');

  before(speakSpanish);

  for (const [eob, lang] of cases.flatMap((one) => LANGUAGES.map((each) => [one, each] as const))) {
    const { kind, network } = WORDS[lang];

    it(`show what they state, ${lang}: ${eob.id}`, async () => {
      const { facts } = eob;
      const claim = await mount('uhc-claim', await clientWith(eob, files), { claimId: eob.resource.split('/')[1] ?? '', lang });
      const text = textOf(claim);
      expectMoney(claim, facts, lang);
      for (const stated of [facts.kind && kind[facts.kind], facts.typeText, facts.provider, facts.network && network[facts.network], ...facts.diagnoses, ...facts.notes]) if (stated) expect(text).to.contain(stated);
      for (const day of [facts.serviceStart, facts.serviceEnd]) if (day) expect(text).to.contain(long.format(new Date(day)).replace(/,? \d{4}$/, '').replace(/^\w+ /, ''));
      const lines = all(claim, '[data-line]');
      expect(lines).to.have.length(facts.lineCount);
      facts.lineCodes.forEach((codes, at) => codes.forEach((code) => expect(words(lines[at] as Element)).to.contain(code)));
    });

    it(`show it in the list as well, ${lang}: ${eob.id}`, async () => {
      const { facts } = eob;
      const list = await mount('uhc-claims-list', await clientWith(eob, files), { lang });
      const row = one(list, '.row');
      expect(row.dataset['id']).to.equal(eob.resource.split('/')[1]);
      for (const fact of ['billed', 'allowed', 'planPaid', 'youOwe']) {
        expectAmount(row.querySelector(`[part~=amount][data-amount=${NAMES[fact] ?? ''}]`) ?? undefined, facts.money[fact] ?? null, fact, lang);
      }
      for (const stated of [facts.kind && kind[facts.kind], facts.provider]) if (stated) expect(words(row)).to.contain(stated);
    });
  }
});
