import { expect } from '@open-wc/testing';
import '../../components/drug-search/uhc-drug-search.js';
import '../../components/pharmacy-search/uhc-pharmacy-search.js';
import '../../components/plan-search/uhc-plan-search.js';
import { all, bundle, clientThat, press, rows, shown, speakSpanish, until, words } from '../components/directory/stage.js';
import type { UhcClient } from '../../src/store/client.js';

interface PlanCase {
  readonly id: string;
  readonly file: string;
  readonly resource: string;
  readonly kind: string;
  readonly facts: { readonly name: string | null; readonly aliases: readonly string[]; readonly types: readonly string[]; readonly ownedBy: string | null; readonly networks: readonly string[]; readonly plans: readonly string[] };
}

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly code?: { readonly coding?: readonly { readonly display?: string }[] };
  readonly entry?: readonly { readonly resource: Resource }[];
}

async function json(file: string): Promise<unknown> {
  const response = await fetch(`/__examples/${file}`);
  return response.ok ? response.json() : undefined;
}

async function folder(name: string): Promise<readonly Resource[]> {
  const origins = (await json('ORIGINS.json')) as readonly { readonly file: string }[];
  const read = (await Promise.all(origins.map(({ file }) => file).filter((file) => file.startsWith(`${name}/`)).map(json))) as readonly Resource[];
  return read.flatMap((resource) => resource.entry?.map((entry) => entry.resource) ?? [resource]);
}

/** A server that has these resources, and answers every search of a type with all of it; by `_id` with those that were asked for. */
function serving(resources: readonly Resource[]): UhcClient {
  return clientThat((url) => {
    const wanted = url.searchParams.get('_id')?.split(',');
    return Promise.resolve(bundle(resources.filter(({ resourceType, id }) => resourceType === url.pathname.split('/').at(-1) && (wanted?.includes(id) ?? true))));
  });
}

/** What a kind of plan that comes as a bare code is called. */
const CALLED: Readonly<Record<string, string>> = { mediadv: 'Medicare Advantage' };

describe('published plans and drugs, as they are shown', () => {
  before(speakSpanish);

  for (const name of ['plan-net-ig', 'plan-net-nppes', 'formulary-ig']) {
    for (const lang of ['en', 'es']) {
      it(`${name}, ${lang}: each plan with its name, kind, owner and networks`, async function () {
        this.timeout(60_000);
        const expected = (await json('expected.json')) as { readonly cases: readonly PlanCase[] } | undefined;
        if (!expected) this.skip();
        const cases = expected.cases.filter(({ kind, file, facts }) => kind === 'insuranceplan' && file.startsWith(`${name}/`) && !facts.types.includes('DRUGPOL'));
        expect(cases.length).to.be.greaterThan(0);
        const element = await shown('uhc-plan-search', serving(await folder(name)), { name: 'any', lang });
        const shownPlans = await rows(element, 'plan');
        expect(shownPlans, 'a list of drugs is no plan').to.have.length(cases.length);
        for (const { id, resource, facts } of cases) {
          const said = words(shownPlans.find(({ dataset }) => `InsurancePlan/${dataset['id'] ?? ''}` === resource)?.textContent ?? '');
          const missing = [facts.name, ...facts.aliases, ...facts.types.map((type) => CALLED[type] ?? type), facts.ownedBy, ...facts.networks, ...facts.plans].filter((fact) => fact !== null && !said.includes(words(fact)));
          expect(missing, id).to.deep.equal([]);
        }
      });
    }
  }

  it('plan-net-ig: each pharmacy with its address and phone, and those that send by mail', async function () {
    const resources = await folder('plan-net-ig').catch(() => undefined);
    if (!resources) this.skip();
    const element = await shown('uhc-pharmacy-search', serving(resources), { near: 'CT' });
    const pharmacies = await rows(element, 'pharmacy');
    expect(pharmacies, 'the four of the chain, and a clinic that says it is one').to.have.length(5);
    for (const [id, name, phone] of [['PharmLoc1', 'OrgA CT Location 1', '(111)-222-3333'], ['PharmLoc2', 'OrgA CT Location 2', '(777)-888-9999'], ['PharmLoc3', 'OrgA MA Location 1', '(444)-555-666'], ['PharmLoc4', 'OrgA MA Location 2', '(222)-333-4444']] as const) {
      const said = words(pharmacies.find(({ dataset }) => dataset['id'] === id)?.textContent ?? '');
      expect(said, id).to.contain(name).and.contain(phone).and.contain('Community/Retail Pharmacy').and.contain(/[12]$/.test(id) ? 'ACME CT Preferred Provider Network' : 'Networks not stated');
    }
    await press(element, 'By mail');
    const mail = await until(element, () => all(element, '[part="pharmacy"]').map(({ textContent }) => words(textContent)).find((one) => one.includes('Mail Order Pharmacy')), 'the one by mail');
    expect(mail).to.contain('(111)-222-3333');
  });

  it('formulary-ig: each drug with its tier, its limits and its cost in each plan whose list has it', async function () {
    this.timeout(60_000);
    const resources = await folder('formulary-ig').catch(() => undefined);
    if (!resources) this.skip();
    const element = await shown('uhc-drug-search', serving(resources), { drug: 'any' });
    const drugs = await rows(element, 'drug');
    expect(drugs.map(({ dataset }) => dataset['id']).sort()).to.deep.equal(resources.filter(({ resourceType }) => resourceType === 'MedicationKnowledge').map(({ id }) => id).sort());
    const doxepin = drugs.find(({ dataset }) => dataset['id'] === 'FormularyDrug-1000091');
    expect(words(doxepin?.textContent ?? '')).to.contain('On the list of 3 of 4 plans').and.contain('doxepin hydrochloride 50 MG/ML Topical Cream');
    await press(element, 'What you pay: Sample Medicare Advantage Plan A1002');
    const chosen = await until(element, () => all(element, '[part="drug"]').find((one) => one.dataset['id'] === 'FormularyDrug-1000091' && one.querySelector('[data-field="tier"]')), 'what the plan says');
    const field = (name: string): string => words(chosen.querySelector(`[data-field="${name}"]`)?.textContent ?? '');
    expect(field('covered')).to.equal('On the list of Sample Medicare Advantage Plan A1002');
    expect(field('tier')).to.equal('Generic');
    expect(field('prior-authorization')).to.equal('No approval is needed first.');
    expect(field('step-therapy')).to.contain('if you do not take this one yet');
    expect(field('quantity-limit')).to.equal('The plan pays for a set amount at a time.');
    expect(words(chosen.textContent), 'the plan states costs of another tier').to.contain('The payer does not state what it costs you.');
  });
});
