import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LOADED_PASSWORD } from '../../src/sandbox/load/patients.js';
import { casesOf, published, resourceOf } from '../published/examples.js';
import type { Case } from '../published/examples.js';
import type { ClaimFacts } from './support/claim-facts.js';
import { claimMisses, rowMisses } from './support/claim-misses.js';
import { openClaimsOf, serveClaims } from './support/claims-page.js';
import type { ClaimsPage } from './support/claims-page.js';
import { serveExamples } from './support/served-examples.js';
import type { ServedExamples } from './support/served-examples.js';
import { openClaim, shownRows } from './support/shown-claim.js';
import type { Site } from './support/site.js';

/** Whose claim it is, as its file says. */
function patientOf(one: Case): string {
  return (resourceOf(one)['patient'] as { readonly reference: string }).reference;
}

/** The cases of one patient: a reference means somebody in its own folder. */
function byPatient(cases: readonly Case[]): ReadonlyMap<string, readonly Case[]> {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = `${patientOf(one)} of ${dirname(one.file)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

published('published claims, from the sandbox to the screen', () => {
  let examples: ServedExamples;
  let site: Site;

  before(async () => {
    examples = await serveExamples();
    site = await serveClaims(examples.sandbox);
  });

  after(async () => {
    await Promise.all([examples.sandbox.close(), site.close()]);
  });

  for (const [patient, cases] of byPatient(casesOf('eob'))) {
    describe(patient, () => {
      let opened: ClaimsPage;

      before(async () => {
        const [first] = cases;
        if (!first) throw new Error(`${patient} has no claim`);
        const username = examples.served(patientOf(first), first.file).replace('Patient/', '');
        opened = await openClaimsOf({ username, password: LOADED_PASSWORD }, site);
      });

      after(() => opened.close());

      for (const one of cases) {
        it(`shows its member every fact of it, in its row and opened: ${one.id}`, async () => {
          const facts = one.facts as unknown as ClaimFacts;
          const id = examples.served(one.resource, one.file).replace('ExplanationOfBenefit/', '');
          const rows = await shownRows(opened.list, id);
          const [row] = rows;
          assert.ok(row, `${id} has no row`);
          assert.equal(rows.length, 1, 'one claim is one row');
          const claim = await openClaim(opened.list, id);
          assert.deepEqual([...rowMisses(row, facts, 'USD'), ...claimMisses(claim, facts, 'USD')], []);
        });
      }

      it('shows no claim of anybody else', async () => {
        const shown = await opened.list.locator('[part~="row"][data-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
        assert.deepEqual(shown.sort(), cases.map((one) => examples.served(one.resource, one.file).replace('ExplanationOfBenefit/', '')).sort());
      });
    });
  }
});
