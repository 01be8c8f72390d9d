import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { generate } from '../../src/sandbox/data/generate.js';
import type { ExplanationOfBenefit } from 'fhir/r4';
import type { SandboxMember } from '../../src/sandbox/member.js';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { CLAIM_CASES, ROLE_CASES } from '../sandbox/data/facts.js';
import type { ClaimCase, RoleCase, RoleFacts } from '../sandbox/data/facts.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { claimMisses, rowMisses } from './support/claim-misses.js';
import { openClaimsOf, serveClaims } from './support/claims-page.js';
import type { ClaimsPage } from './support/claims-page.js';
import { serveEmbed } from './support/embed-site.js';
import { nameOf } from './support/listing-facts.js';
import { closedMisses, openMisses } from './support/listing-misses.js';
import { shownFor } from './support/shown-cards.js';
import type { ShownCard } from './support/shown-cards.js';
import { openClaim, shownRows } from './support/shown-claim.js';
import type { Site } from './support/site.js';

/** The one claim whose numbers have no currency. */
const BARE = 'odd-no-currency';

const { members, resources } = generate();

/** Who signs in to see a claim, and as whom. */
function memberOf({ id }: ClaimCase): { readonly member: SandboxMember; readonly patient: string } {
  const eob = resources.find((one) => one.resourceType === 'ExplanationOfBenefit' && one.id === id) as ExplanationOfBenefit | undefined;
  const patient = eob?.patient.reference?.replace('Patient/', '');
  const member = members.find(({ patients }) => patients.some((one) => one.id === patient));
  if (!member || patient === undefined) throw new Error(`${id} is nobody’s`);
  return { member, patient };
}

describe('the sandbox’s notable claims, on the screen', () => {
  let sandbox: RunningSandbox;
  let site: Site;

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveClaims(sandbox);
  });

  after(async () => {
    await Promise.all([sandbox.close(), site.close()]);
  });

  for (const patient of new Set(CLAIM_CASES.map((one) => memberOf(one).patient))) {
    describe(patient, () => {
      const cases = CLAIM_CASES.filter((one) => memberOf(one).patient === patient);
      let opened: ClaimsPage;

      before(async () => {
        const [first] = cases;
        if (!first) throw new Error(`${patient} has no claim`);
        const { username, password, patients } = memberOf(first).member;
        const person = patients.length > 1 ? patients.find(({ id }) => id === patient)?.name : undefined;
        opened = await openClaimsOf({ username, password, ...(person !== undefined && { person }) }, site);
      });

      after(() => opened.close());

      for (const { id, about, facts } of cases) {
        it(`shows its member every fact of it, in its row and opened: ${id}. ${about}`, async () => {
          const currency = id === BARE ? null : 'USD';
          const rows = await shownRows(opened.list, id);
          const [row] = rows;
          assert.ok(row, `${id} has no row`);
          assert.equal(rows.length, 1, 'one claim is one row');
          const claim = await openClaim(opened.list, id);
          assert.deepEqual([...rowMisses(row, facts, currency), ...claimMisses(claim, facts, currency)], []);
        });
      }
    });
  }
});

describe('the sandbox’s notable listings, on the screen', () => {
  let sandbox: RunningSandbox;
  let site: Site;
  let browser: Chromium;
  const answers = new Map<string, readonly ShownCard[]>();

  before(async () => {
    sandbox = await startSandbox({ port: 0 });
    site = await serveEmbed({ 'doctors.html': '' });
    browser = await launchChromium({ viewport: { width: 1000, height: 900 } });
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/doctors.html`);
    const names = [...new Set(ROLE_CASES.map(({ facts }) => nameOf(facts)))];
    const shown = await shownFor(page, `${sandbox.origin}/hsid/R4`, names.map((name) => ({ name })));
    names.forEach((name, at) => answers.set(name, shown[at] ?? []));
  });

  after(async () => {
    await browser.close();
    await Promise.all([sandbox.close(), site.close()]);
  });

  const network = ({ name, reference }: RoleFacts['networks'][number]): string => name ?? `A network without a name ${reference}`;

  const cardsOf = ({ facts }: RoleCase): readonly ShownCard[] => (answers.get(nameOf(facts)) ?? [])
    .filter(({ kind, open }) => (facts.npi === null ? kind === 'facility' && open['name']?.includes(nameOf(facts)) : kind === 'person' && open['npi']?.includes(facts.npi)));

  for (const one of ROLE_CASES) {
    it(`lists the whole of a role in one card, and its first things before it is opened: ${one.id}. ${one.about}`, () => {
      const cards = cardsOf(one);
      assert.equal(cards.length, 1, `${nameOf(one.facts)}: ${cards.length} cards`);
      const [card] = cards;
      assert.ok(card);
      const others = ROLE_CASES.filter(({ facts }) => facts.npi === one.facts.npi).map(({ facts }) => facts);
      assert.deepEqual([...openMisses(card, one.facts, network), ...(one.facts.npi === null ? [] : closedMisses(card, others, network))], []);
    });
  }
});
