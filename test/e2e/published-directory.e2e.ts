import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { casesOf, published } from '../published/examples.js';
import type { Case } from '../published/examples.js';
import { launchChromium } from './support/chromium.js';
import type { Chromium } from './support/chromium.js';
import { serveEmbed } from './support/embed-site.js';
import { nameOf } from './support/listing-facts.js';
import type { OrganizationFacts, RoleFacts } from './support/listing-facts.js';
import { closedMisses, openMisses, organizationMisses } from './support/listing-misses.js';
import { serveExamples } from './support/served-examples.js';
import type { ServedExamples } from './support/served-examples.js';
import { shownFor } from './support/shown-cards.js';
import type { ShownCard } from './support/shown-cards.js';
import type { Site } from './support/site.js';

/** Elements side by side on one page. */
const AT_ONCE = 16;

interface Role {
  readonly one: Case;
  readonly facts: RoleFacts;
}

const roles: readonly Role[] = casesOf('practitionerrole').map((one) => ({ one, facts: one.facts as unknown as RoleFacts }));
const organizations = casesOf('organization').map((one) => ({ one, facts: one.facts as unknown as OrganizationFacts }));

published('the published directory, from the sandbox to the screen', () => {
  let examples: ServedExamples;
  let site: Site;
  let browser: Chromium;
  let page: Page;
  const answers = new Map<string, readonly ShownCard[]>();

  before(async () => {
    examples = await serveExamples();
    site = await serveEmbed({ 'doctors.html': '' });
    browser = await launchChromium({ viewport: { width: 1000, height: 900 } });
    page = await browser.context.newPage();
    await page.goto(`${site.origin}/doctors.html`);
    const names = [...new Set([...roles.map(({ facts }) => nameOf(facts)), ...organizations.map(({ facts }) => facts.name)])];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const asked = names.slice(at, at + AT_ONCE);
      const shown = await shownFor(page, `${examples.sandbox.origin}/hsid/R4`, asked.map((name) => ({ name })));
      asked.forEach((name, i) => answers.set(name, shown[i] ?? []));
    }
  });

  after(async () => {
    await browser.close();
    await Promise.all([examples.sandbox.close(), site.close()]);
  });

  /** The one card of a person: by the number where one is listed, else by the whole name. */
  const cardsOf = ({ facts }: Role): readonly ShownCard[] => {
    const found = answers.get(nameOf(facts)) ?? [];
    const kind = facts.name === null ? 'facility' : 'person';
    return found.filter((card) => card.kind === kind && (facts.npi === null ? card.open['name']?.includes(nameOf(facts)) : card.open['npi']?.includes(facts.npi)));
  };

  for (const role of roles) {
    const { one, facts } = role;
    it(`lists the whole of a role in one card, and its first things before it is opened: ${one.id}`, () => {
      const network = ({ name, reference }: RoleFacts['networks'][number]): string => name ?? `A network without a name ${examples.served(reference, one.file)}`;
      const cards = cardsOf(role);
      assert.ok(cards.length > 0, `${nameOf(facts)} is not found`);
      if (facts.name !== null) assert.equal(cards.length, 1, 'one person is one card');
      const others = roles.filter(({ facts: { name, npi, organization } }) => (facts.npi === null ? name === facts.name && organization === facts.organization : npi === facts.npi)).map((other) => other.facts);
      const misses = cards.map((card) => [...openMisses(card, facts, network), ...(facts.name === null ? [] : closedMisses(card, others, network))]);
      assert.deepEqual(misses.sort((a, b) => a.length - b.length)[0], []);
    });
  }

  for (const { one, facts } of organizations) {
    it(facts.isNetwork ? `does not show a network as a place of care: ${one.id}` : `shows an organization as a facility, with its address and phones: ${one.id}`, () => {
      const named = (answers.get(facts.name) ?? []).filter(({ kind, open }) => kind === 'facility' && open['name']?.includes(facts.name));
      if (facts.isNetwork) {
        assert.deepEqual(named, []);
        return;
      }
      assert.ok(named.length > 0, `${facts.name} is not found`);
      assert.deepEqual(named.map((card) => organizationMisses(card, facts)).sort((a, b) => a.length - b.length)[0], []);
    });
  }
});
