import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf } from '../../src/model/address.js';
import { codedListOf, codedOf, wordsOf } from '../../src/model/concept.js';
import { currentNamesOf } from '../../src/model/human-name.js';
import { npiOf } from '../../src/model/identifier.js';
import { fromCents, toCents } from '../../src/model/money.js';
import { phonesOf } from '../../src/model/phones.js';
import { entriesOf, keyOf, resolverOf } from '../../src/model/reference.js';
import { textOf } from '../../src/model/text.js';

describe('a text', () => {
  it('has nothing that cannot be seen, and is not cut', () => {
    assert.equal(textOf('a\u0000b\u009Fc\u202Ed\u2066e\u2069'), 'abcde');
    assert.equal(textOf(' one\r\n\ttwo '), 'one two');
    const long = 'x'.repeat(5_000_000);
    assert.equal(textOf(long), long);
  });

  it('is absent where nothing is said', () => {
    for (const value of ['', '  ', '\u202E', 7, true, null, undefined, ['a'], { a: 1 }]) assert.equal(textOf(value), undefined);
  });

  it('keeps every script and sign that people write', () => {
    for (const value of ['Nguyễn', '王小明', 'مستشفى', 'Łódź 🏥', 'O’Kon & Sons <b>']) assert.equal(textOf(value), value);
  });
});

describe('a code', () => {
  const dentist = { coding: [{ system: 'urn:s', code: 'D' }, { system: 'urn:t', code: 'E', display: 'Dentist' }] };

  it("is in the payer's words: the text, else the first display", () => {
    assert.equal(wordsOf({ ...dentist, text: 'Tooth doctor' }), 'Tooth doctor');
    assert.deepEqual(codedOf(dentist), { system: 'urn:s', code: 'D', display: 'Dentist' });
    assert.equal(wordsOf({ coding: [{ code: 'D' }] }), undefined);
    assert.equal(codedOf({ coding: [{ system: 'urn:s' }, null] }), undefined);
  });

  it('stands once, in words where one says it in words', () => {
    assert.deepEqual(
      codedListOf([{ coding: [{ code: 'D' }] }, { coding: [{ code: 'D', display: 'Dentist' }] }, { text: 'Other' }, { text: 'Other' }]),
      [{ code: 'D', display: 'Dentist' }, { display: 'Other' }],
    );
  });
});

describe('a name', () => {
  it('is as sent, nothing left out; a former one comes last', () => {
    const names = [
      { use: 'old', family: 'Shaw', given: ['Amy', 'V.'] }, { prefix: ['Dr.'], family: 'Baxter', given: ['Amy', 'V.'], suffix: ['PharmD'] }, { text: 'Amy' },
      {},
    ];
    assert.deepEqual(currentNamesOf(names), ['Dr. Amy V. Baxter PharmD', 'Amy', 'Amy V. Shaw']);
  });
});

describe('a number', () => {
  it('is an NPI by its system or by its type, and not by its looks', () => {
    assert.equal(
      npiOf([{ value: '1234567893' }, { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'NPI' }] }, value: '2' }]), '2',
    );
    assert.equal(npiOf([{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1' }]), '1');
    assert.equal(npiOf([{ value: '1234567893' }]), undefined);
  });

  it('of a phone stays as written, with its extension; a fax is none', () => {
    assert.deepEqual(
      phonesOf([
        { system: 'phone', value: '1-402-947-0905 x0362' }, { system: 'fax', value: '1' }, { system: 'phone', value: '1-402-947-0905 x0362' },
        { system: 'url', value: 'https://x.example' },
      ]),
      ['1-402-947-0905 x0362'],
    );
  });

  it('of money is whole cents, half a cent away from zero', () => {
    const cases = [
      [0.005, 1], [-0.005, -1], [1.005, 101], [2.675, 268], [0.004, 0], [-0.004, 0], [1e9 + 0.015, 100_000_000_002], [84999.37, 8_499_937],
    ] as const;
    for (const [value, cents] of cases) assert.ok(Object.is(toCents(value), cents), `${value} is ${toCents(value)}`);
    for (let cents = -20_000; cents <= 20_000; cents += 7) assert.equal(toCents(fromCents(cents)), cents);
  });
});

describe('an address', () => {
  it('is as sent, and none where it says nothing', () => {
    assert.deepEqual(
      addressOf({ text: '1 Elm St, Hartford', line: ['1 Elm St', ''], city: 'Hartford', postalCode: '060711629' }),
      { text: '1 Elm St, Hartford', lines: ['1 Elm St'], city: 'Hartford', postalCode: '060711629' },
    );
    for (const value of [undefined, {}, { line: [] }, { country: 'US' }, 'Elm']) assert.equal(addressOf(value), undefined);
  });
});

describe('a reference', () => {
  it('is the same however it is written', () => {
    for (const reference of [
      'Organization/o', 'https://payer.example/R4/Organization/o', 'Organization/o/_history/2',
    ]) assert.equal(keyOf(reference), 'Organization/o');
    for (const reference of ['urn:uuid:1', '#p', 'organization/o', 'o', '']) assert.equal(keyOf(reference), reference);
  });

  it('finds resources, entries and what stands in a Bundle; ids may be any word', () => {
    const found = resolverOf([
      { resourceType: 'Organization', id: '__proto__', name: 'A' },
      { resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:1', resource: { resourceType: 'Location', id: 'constructor' } }, null, {}] },
    ]);
    assert.deepEqual(found('Organization/__proto__'), { resourceType: 'Organization', id: '__proto__', name: 'A' });
    assert.deepEqual(found('urn:uuid:1'), found('Location/constructor'));
    for (const reference of ['Organization/toString', 'toString', '__proto__', '']) assert.equal(found(reference), undefined);
  });

  it('reads the entries of Bundles, and passes over what is none', () => {
    assert.equal(
      entriesOf([
        null, 7, {}, { resource: 7 }, { resourceType: 'Bundle' }, { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient' } }] },
      ]).length,
      1,
    );
  });
});
