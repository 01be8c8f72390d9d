import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { published } from '../published/examples.js';
import { ANA, ClaimsStage, GOOD } from './support/claims-stage.js';
import { dangersIn, fulfil, readAnew, textIn } from './support/hostile-payer.js';
import { SANDBOX1, connect } from './support/member.js';
import { claimOf, edgeAnswer, pageOf } from './support/odd-answers.js';
import { openClaim, shownRows } from './support/shown-claim.js';

describe('odd answers of a payer', () => {
  const stage = new ClaimsStage();

  published('of the published ones', () => {
    const showsEdge = async (name: string): Promise<void> => {
      stage.payer.answer(() => edgeAnswer(name, ANA));
      await readAnew(stage.list);
    };

    it('shows a claim beside a warning, tells the warning once, and never as a claim', async () => {
      await showsEdge('outcome-in-searchset');
      assert.deepEqual(await stage.rows(), ['good']);
      assert.equal((await textIn(stage.list)).split('Some claims are not available').length - 1, 1);
    });

    it('shows no amount of a claim that states none, and no zero', async () => {
      await showsEdge('no-totals-no-items');
      assert.deepEqual([...(await stage.rows())].sort(), ['bare', 'good']);
      const [row] = await shownRows(stage.list, 'bare');
      const claim = await openClaim(stage.list, 'bare');
      assert.equal(row?.amounts.length, 4);
      assert.equal(claim.amounts.length, 11);
      for (const { name, text } of [...row.amounts, ...claim.amounts]) assert.match(text, /^\D*not stated$/i, name);
    });

    it('shows no number that was written as text as an amount, and nothing that is no number', async () => {
      await showsEdge('amounts-as-strings');
      assert.deepEqual([...(await stage.rows())].sort(), ['good', 'strings']);
      const claim = await openClaim(stage.list, 'strings');
      const said = (name: string): string => claim.amounts.find((amount) => amount.name === name)?.text ?? '';
      assert.match(said('billed'), /^(\$?180\.00|\D*not stated)$/i);
      assert.match(said('you-owe'), /^\D*not stated$/i);
      assert.doesNotMatch(await textIn(stage.list), /NaN|undefined|null|\[object/);
    });

    it('keeps script in a name the text that it is', async () => {
      await showsEdge('script-in-text');
      const [row] = await shownRows(stage.list, 'script');
      const claim = await openClaim(stage.list, 'script');
      assert.match(row?.name ?? '', /^<img src=x onerror=.*<\/script>$/);
      assert.equal(claim.heading, row?.name);
      assert.deepEqual(await dangersIn(stage.list), []);
    });

    it('has no day of service where it does not exist, and lists that claim last', async () => {
      await showsEdge('impossible-dates');
      assert.deepEqual(await stage.rows(), ['good', 'dates']);
      const [row] = await shownRows(stage.list, 'dates');
      assert.equal(row?.group, 'Date not stated');
      const claim = await openClaim(stage.list, 'dates');
      assert.deepEqual(claim.facts.filter(([name]) => name === 'Service'), []);
      assert.match(claim.below, /Date not stated/);
      assert.doesNotMatch(await textIn(stage.list), /Invalid|2020-13|NaN/);
    });

    it('shows a claim once that came twice, and the other one', async () => {
      await showsEdge('duplicate-ids');
      assert.deepEqual([...(await stage.rows())].sort(), ['other', 'same']);
    });

    it('shows both amounts where the payer gives two, says so, and never shows their sum', async () => {
      await showsEdge('conflicting-totals');
      const [row] = await shownRows(stage.list, 'conflict');
      const claim = await openClaim(stage.list, 'conflict');
      assert.deepEqual(row?.amounts.find(({ name }) => name === 'you-owe')?.values, ['$20.00', '$45.00']);
      assert.deepEqual(claim.amounts.find(({ name }) => name === 'you-owe')?.values, ['$20.00', '$45.00']);
      assert.ok(claim.notices.some((notice) => notice.includes('The payer gave two amounts')), claim.notices.join('\n'));
      assert.doesNotMatch(await textIn(stage.list), /65\.00/);
    });

    it('knows the member from another patient in the same answer', async () => {
      stage.payer.answer(() => pageOf([GOOD]));
      await stage.opened.page.route((url) => url.pathname.endsWith(`/R4/Patient/${ANA}`), (route) => fulfil(route, { body: edgeAnswer('two-patients', ANA).body.replace('"id": "a"', `"id": "${ANA}"`) }));
      await stage.list.getByRole('button', { name: 'Disconnect' }).first().click();
      const named = stage.opened.page.waitForResponse((response) => response.url().endsWith(`/Patient/${ANA}`));
      await connect(stage.opened.page, stage.list, SANDBOX1);
      await named;
      await stage.list.locator('[part~="row"]', { hasText: 'Ada' }).first().waitFor();
      assert.doesNotMatch(await textIn(stage.list), /Bell|\bBo\b/);
    });
  });

  describe('of what is not as agreed', () => {
    it('counts what names another person, and shows nothing of it', async () => {
      const others = { ...claimOf('somebody-else', 'crown-2025', 'theirs'), provider: { display: 'Somebody else’s dentist' } };
      await stage.shows(GOOD, others);
      assert.deepEqual(await stage.rows(), ['good']);
      const text = await textIn(stage.list);
      assert.match(text, /1 record that the payer sent names another person\. It is not shown\./);
      assert.doesNotMatch(text, /Somebody else/);
    });

    it('shows the good ones where entries are empty, or no objects', async () => {
      stage.payer.answer(() => ({ body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: -1, link: [null, 7, { relation: 'next' }], entry: [null, {}, { resource: null }, 7, 'x', [], { resource: GOOD }, { resource: [] }] }) }));
      await readAnew(stage.list);
      const rows = await stage.rows();
      assert.deepEqual(rows.filter((row) => row !== 'unreadable'), ['good']);
      assert.doesNotMatch(await textIn(stage.list), /NaN|undefined|\[object/);
    });

    it('shows one unreadable claim as one unreadable claim, and the others stay', async () => {
      const other = claimOf(ANA, 'crown-2025', 'other');
      await stage.shows(GOOD, { ...GOOD, id: 'broken', resourceType: undefined }, other);
      assert.deepEqual([...(await stage.rows())].sort(), ['good', 'other', 'unreadable']);
      await openClaim(stage.list, 'other');
    });

    it('shows what it can of a claim whose parts are not what they should be', async () => {
      await stage.shows(GOOD, { ...GOOD, id: 'odd', item: 'none', total: { amount: 5 }, provider: 7, type: null, diagnosis: [null, 3], billablePeriod: [], payment: 'x', insurance: 1, careTeam: [{}], supportingInfo: [null] });
      assert.deepEqual([...(await stage.rows())].sort(), ['good', 'odd']);
      await openClaim(stage.list, 'odd');
      assert.doesNotMatch(await textIn(stage.list), /NaN|undefined|\[object|Invalid Date/);
    });
  });

  it('lets no error go uncaught, and says nothing of the member in the console', () => {
    assert.deepEqual(stage.opened.browser.console.filter((line) => /uncaught|Reyes|\bana\b|knee|Bearer|eyJ/i.test(line)), []);
  });
});
