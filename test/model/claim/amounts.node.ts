import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import type { Amount, Amounts } from '../../../src/model/claim/claim.js';
import { amounts, category, eob, line, status } from './eob.js';
import type { Json } from './eob.js';

function read(fields: Json): Amounts {
  return claimFromEob(eob(fields)).amounts;
}

function usd(value: number, from: Amount['from'], more: Partial<Amount> = {}): Amount {
  return { value, currency: 'USD', from, ...more };
}

describe('what an amount is', () => {
  it('is "not stated", and never zero, where the payer gives none', () => {
    assert.deepEqual(read({}), {});
    assert.equal(read({ total: amounts([['submitted', 250], ['eligible', 180]]) })['you-owe'], undefined);
  });

  it('is zero where the payer says zero', () => {
    assert.deepEqual(read({ total: amounts([['memberliability', 0]]) })['you-owe'], [usd(0, 'total')]);
    assert.ok(Object.is(read({ total: amounts([['memberliability', -0]]) })['you-owe']?.[0]?.value, 0));
  });

  it('goes by system and code of the category, whatever the payer calls it', () => {
    const named = { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication', code: 'memberliability', display: 'Submitted Amount' }] };
    assert.deepEqual(
      read({ total: [{ category: named, amount: { value: 5, currency: 'USD' } }] }), { 'you-owe': [usd(5, 'total', { label: 'Submitted Amount' })] },
    );
    const elsewhere = { coding: [{ system: 'urn:another', code: 'memberliability', display: 'Member liability' }], text: 'You owe' };
    assert.deepEqual(read({ total: [{ category: elsewhere, amount: { value: 5 } }] }), {});
  });

  it('finds each of the categories', () => {
    const codes = [
      'submitted', 'eligible', 'discount', 'noncovered', 'deductible', 'copay', 'coinsurance', 'priorpayerpaid', 'memberliability', 'paidbypatient',
    ];
    const found = read({ total: amounts(codes.map((code, index) => [code, index + 1])) });
    const values = Object.entries(found).map(([name, stated]) => [name, stated[0]?.value]);
    assert.deepEqual(values, [
      ['billed', 1], ['allowed', 2], ['discount', 3], ['not-covered', 4], ['deductible', 5], ['copay', 6], ['coinsurance', 7],
      ['other-plan-paid', 8], ['you-owe', 9], ['paid-by-you', 10],
    ]);
  });

  it('is not stated where it is no readable number', () => {
    for (const value of ['180.00', 'abc', '', null, true, {}, [], Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      assert.deepEqual(read({ total: amounts([['submitted', value]]) }), {}, JSON.stringify(value));
    }
    assert.deepEqual(read({ total: [{ category: category('submitted') }, { category: category('eligible'), amount: 'much' }] }), {});
  });

  it('has the cents that the payer meant, not the noise of its arithmetic', () => {
    const billed = (value: number): number | undefined => read({ total: amounts([['submitted', value]]) }).billed?.[0]?.value;
    assert.equal(billed(0.1 + 0.2), 0.3);
    assert.equal(billed(1.005), 1.01);
    assert.equal(billed(-1.005), -1.01);
    assert.equal(billed(84888.87999999999), 84888.88);
  });

  it('is a bare number where no currency stands', () => {
    assert.deepEqual(read({ total: amounts([['submitted', 12, '']]) }).billed, [{ value: 12, from: 'total' }]);
    assert.deepEqual(read({ total: amounts([['submitted', 12, 'US Dollars']]) }).billed, [{ value: 12, from: 'total' }]);
  });
});

describe('where an amount comes from', () => {
  const lines = [line(1, [['submitted', 10]]), line(2, [['submitted', 20]])];

  it('is the total, before the header, before the lines', () => {
    const header = amounts([['submitted', 29]]);
    assert.deepEqual(read({ total: amounts([['submitted', 28]]), adjudication: header, item: lines }).billed, [usd(28, 'total')]);
    assert.deepEqual(read({ adjudication: header, item: lines }).billed, [usd(29, 'header')]);
    assert.deepEqual(read({ item: lines }).billed, [usd(30, 'lines')]);
  });

  it('is another level for each amount, if so it is stated', () => {
    const found = read({ total: amounts([['submitted', 28]]), adjudication: amounts([['eligible', 21]]), item: [line(1, [['copay', 5]])] });
    assert.deepEqual(found, { billed: [usd(28, 'total')], allowed: [usd(21, 'header')], copay: [usd(5, 'lines')] });
  });

  it('adds the lines in cents', () => {
    assert.deepEqual(read({ item: [1, 2, 3].map((number) => line(number, [['submitted', 0.1]])) }).billed, [usd(0.3, 'lines')]);
    assert.deepEqual(read({ item: [line(1, [['submitted', 68.8]]), line(2, [['submitted', -68.8]])] }).billed, [usd(0, 'lines')]);
  });

  it('adds only the lines that state it', () => {
    assert.deepEqual(read({ item: [line(1, [['copay', 5]]), line(2, [['submitted', 20]])] }).copay, [usd(5, 'lines')]);
  });

  it('never adds different currencies', () => {
    const item = [line(1, [['submitted', 10]]), line(2, [['submitted', 7, 'EUR']]), line(3, [['submitted', 1]]), line(4, [['submitted', 2, '']])];
    assert.deepEqual(read({ item }).billed, [usd(11, 'lines'), { value: 7, currency: 'EUR', from: 'lines' }, { value: 2, from: 'lines' }]);
  });

  it('takes a breakdown only for what the line itself does not state', () => {
    const detail = [line(1, [['submitted', 4], ['copay', 1]]), line(2, [['submitted', 5], ['copay', 2]])];
    const found = claimFromEob(eob({ item: [line(1, [['submitted', 10]], { detail })] }));
    assert.deepEqual(found.amounts, { billed: [usd(10, 'lines')], copay: [usd(3, 'lines')] });
    assert.deepEqual(found.lines[0]?.amounts, found.amounts);
    assert.deepEqual(found.lines[0].details?.map(({ amounts: own }) => own.billed?.[0]?.value), [4, 5]);
  });

  it('reads what the payer added to the claim as a line of its own', () => {
    const claim = claimFromEob(eob({ item: [line(1, [['submitted', 10]])], addItem: [{ itemSequence: [1], adjudication: amounts([['submitted', 3]]) }] }));
    assert.deepEqual(claim.amounts.billed, [usd(13, 'lines')]);
    assert.deepEqual(claim.lines.map(({ sequence, added }) => [sequence, added]), [[1, undefined], [2, true]]);
  });
});

describe('two amounts for one thing', () => {
  it('are both shown and not added', () => {
    assert.deepEqual(read({ total: amounts([['memberliability', 20], ['memberliability', 45]]) })['you-owe'], [usd(20, 'total'), usd(45, 'total')]);
  });

  it('are one where they are the same in cents', () => {
    assert.deepEqual(read({ total: amounts([['memberliability', 20], ['memberliability', 20.001]]) })['you-owe'], [usd(20, 'total')]);
    assert.equal(read({ total: amounts([['memberliability', 20], ['memberliability', 20, '']]) })['you-owe']?.length, 1);
  });

  it('are two where their currencies differ', () => {
    assert.equal(read({ total: amounts([['memberliability', 20], ['memberliability', 20, 'EUR']]) })['you-owe']?.length, 2);
  });

  it("have the payer's own name each, where a further coding gives one", () => {
    const split = (display: string, value: number): Json => ({
      category: { coding: [...(category('coinsurance').coding as Json[]), { system: 'urn:payer', code: display, display }] },
      amount: { value, currency: 'USD' },
    });
    const found = read({ item: [{ sequence: 1, adjudication: [split('Below the threshold', 995.34), split('Above the threshold', 15.25)] }] }).coinsurance;
    assert.deepEqual(found, [usd(995.34, 'lines', { label: 'Below the threshold', line: 1 }), usd(15.25, 'lines', { label: 'Above the threshold', line: 1 })]);
  });

  it('stand alone, with the number of their line, where one of several lines gives them: there is no sum', () => {
    const item = [line(1, [['submitted', 10]]), line(2, [['submitted', 20], ['submitted', 25]]), line(3, [['submitted', 30]])];
    const claim = claimFromEob(eob({ item }));
    assert.deepEqual(claim.amounts.billed, [usd(20, 'lines', { line: 2 }), usd(25, 'lines', { line: 2 })]);
    assert.deepEqual(claim.lines[0]?.amounts.billed, [usd(10, 'lines')]);
    assert.deepEqual(claim.lines[1]?.amounts.billed, [usd(20, 'lines'), usd(25, 'lines')]);
  });

  it('at a lower level change nothing of what a higher level says', () => {
    assert.deepEqual(read({ total: amounts([['submitted', 55]]), item: [line(1, [['submitted', 20], ['submitted', 25]])] }).billed, [usd(55, 'total')]);
  });
});

describe('what the plan paid', () => {
  const paid = (fields: Json): readonly Amount[] | undefined => read(fields)['plan-paid'];

  it('is what went to the provider and to the patient, added', () => {
    assert.deepEqual(paid({ total: amounts([['paidtoprovider', 100], ['paidtopatient', 12.5]]) }), [usd(112.5, 'total')]);
    assert.deepEqual(paid({ total: amounts([['paidtopatient', 12.5]]) }), [usd(12.5, 'total')]);
    assert.deepEqual(paid({ item: [line(1, [['paidtoprovider', 10], ['paidtopatient', 1]]), line(2, [['paidtoprovider', 20]])] }), [usd(31, 'lines')]);
  });

  it('is read at the first level where either part stands, and at that level only', () => {
    assert.deepEqual(paid({ total: amounts([['paidtopatient', 0]]), adjudication: amounts([['paidtoprovider', 80]]) }), [usd(0, 'total')]);
    assert.deepEqual(paid({ total: amounts([['benefit', 90]]), item: [line(1, [['paidtoprovider', 80]])] }), [usd(80, 'lines')]);
  });

  it('is the benefit, where neither part stands, and the payment, where that is missing too', () => {
    const payment = { amount: { value: 70, currency: 'USD' } };
    assert.deepEqual(paid({ item: [line(1, [['benefit', 90]])], payment }), [usd(90, 'lines')]);
    assert.deepEqual(paid({ total: amounts([['submitted', 90]]), payment }), [usd(70, 'payment')]);
  });

  it('is not added where a part has two values: each stands under its own name', () => {
    assert.deepEqual(paid({ total: amounts([['paidtoprovider', 100], ['paidtoprovider', 120], ['paidtopatient', 5]]) }), [
      usd(100, 'total', { part: 'to-provider' }), usd(120, 'total', { part: 'to-provider' }), usd(5, 'total', { part: 'to-patient' }),
    ]);
    assert.deepEqual(paid({ total: amounts([['paidtoprovider', 100], ['paidtoprovider', 120]]) }), [usd(100, 'total'), usd(120, 'total')]);
  });

  it('says which line the doubt is in, beside the other part', () => {
    const item = [line(1, [['paidtoprovider', 10], ['paidtopatient', 1]]), line(2, [['paidtoprovider', 20], ['paidtoprovider', 21], ['paidtopatient', 2]])];
    assert.deepEqual(paid({ item }), [
      usd(20, 'lines', { line: 2, part: 'to-provider' }), usd(21, 'lines', { line: 2, part: 'to-provider' }), usd(3, 'lines', { part: 'to-patient' }),
    ]);
  });

  it('is not added across currencies', () => {
    assert.deepEqual(paid({ total: amounts([['paidtoprovider', 100], ['paidtopatient', 5, 'EUR']]) }), [
      usd(100, 'total', { part: 'to-provider' }), { value: 5, currency: 'EUR', from: 'total', part: 'to-patient' },
    ]);
  });

  it('never makes what you owe', () => {
    const found = read({ total: amounts([['submitted', 250], ['eligible', 180], ['paidtoprovider', 150], ['copay', 30], ['paidbypatient', 30]]) });
    assert.equal(found['you-owe'], undefined);
    assert.equal(read({ total: amounts([['memberliability', 30], ['paidbypatient', 30]]) })['you-owe']?.[0]?.value, 30);
  });
});

describe('an amount of a category that we do not know', () => {
  const odd = (fields: Json): Json => ({ category: { coding: [{ system: 'urn:payer', code: 'drugcost', display: 'Drug cost' }] }, ...fields });
  const amount = { value: 550, currency: 'USD' };

  it("is shown under the payer's own words, once", () => {
    const claim = claimFromEob(eob({ total: [odd({ amount })], adjudication: [odd({ amount })], item: [{ sequence: 1, adjudication: [odd({ amount })] }] }));
    assert.deepEqual(claim.otherAmounts, [{ label: 'Drug cost', value: 550, currency: 'USD', from: 'total' }]);
    assert.deepEqual(claim.lines[0]?.otherAmounts, [{ label: 'Drug cost', value: 550, currency: 'USD', from: 'lines' }]);
    assert.deepEqual(claim.amounts, {});
  });

  it('is shown by its bare code, or by a dash, where the payer has no words', () => {
    const label = (concept?: Json): string | undefined => claimFromEob(eob({ total: [{ category: concept, amount }] })).otherAmounts[0]?.label;
    assert.equal(label({ coding: [{ system: 'urn:payer', code: 'drugcost' }] }), 'drugcost');
    assert.equal(label({}), '—');
    assert.equal(label(undefined), '—');
  });

  it('may be a plain number, and is then no money', () => {
    assert.deepEqual(claimFromEob(eob({ adjudication: [odd({ value: 3 })] })).otherAmounts, [{ label: 'Drug cost', value: 3, from: 'header', plain: true }]);
  });

  it('is no money at all where the category is a network status', () => {
    const claim = claimFromEob(eob({ total: [{ category: status('innetwork'), amount }] }));
    assert.deepEqual([claim.amounts, claim.otherAmounts, claim.network], [{}, [], 'in']);
  });
});
