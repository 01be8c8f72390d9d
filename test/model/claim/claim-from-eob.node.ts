import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import type { Claim } from '../../../src/model/claim/claim.js';
import { resolverOf } from '../../../src/model/reference.js';
import { amounts, because, category, claimType, eob, line, status } from './eob.js';
import type { Json } from './eob.js';

function read(fields: Json): Claim {
  return claimFromEob(eob(fields));
}

describe('the kind of a claim', () => {
  it("is HL7's coding, whatever the payer puts beside or before it", () => {
    const type = { coding: [
      { system: 'urn:payer', code: 'institutional', display: 'Home care' }, { system: 'urn:payer', code: 'HHA' }, ...(claimType('pharmacy').coding as Json[]),
    ] };
    const claim = read({ type });
    assert.deepEqual([claim.kind, claim.typeText], ['pharmacy', 'Home care']);
    assert.equal(read({ type: { coding: [{ system: 'urn:payer', code: 'pharmacy' }] } }).kind, undefined);
    assert.equal(read({ type: claimType('dental') }).kind, undefined);
  });
});

describe('in or out of network', () => {
  const ofLine = (code: string): Json => ({ sequence: 1, adjudication: [{ category: status(code) }] });

  it('is read as a reason or as a category, of the claim, its totals, its lines or their details', () => {
    assert.equal(read({ adjudication: [because('benefitpaymentstatus', status('outofnetwork'))] }).network, 'out');
    assert.equal(read({ total: [{ category: status('innetwork'), amount: { value: 0 } }] }).network, 'in');
    assert.equal(read({ item: [ofLine('innetwork')] }).lines[0]?.network, 'in');
    assert.equal(read({ item: [{ sequence: 1, detail: [ofLine('outofnetwork')] }] }).network, 'out');
  });

  it('is mixed where both are said', () => {
    assert.equal(read({ item: [ofLine('innetwork'), ofLine('outofnetwork')] }).network, 'mixed');
  });

  it('is not stated by a contract, by "other", or by money', () => {
    const contracted = { category: { coding: [{ code: 'billingnetworkcontractingstatus' }] }, code: status('innetwork') };
    assert.equal(read({ supportingInfo: [contracted], item: [ofLine('contracted'), ofLine('other')], total: amounts([['discount', 20]]) }).network, undefined);
  });
});

describe('what the payer decided', () => {
  const said = (...codes: string[]): Json[] => codes.map((code) => because('benefitpaymentstatus', status(code)));

  it('is what its code says', () => {
    assert.equal(read({ adjudication: said('paid') }).decision, 'paid');
    assert.equal(read({ adjudication: said('partiallypaid', 'innetwork') }).decision, 'paid-in-part');
    assert.equal(read({ adjudication: said('denied'), outcome: 'queued' }).decision, 'not-paid');
  });

  it('is what its lines say, where the claim itself says nothing', () => {
    const of = (...codes: string[]): Json => ({ item: codes.map((code, index) => ({ sequence: index + 1, adjudication: said(code) })) });
    assert.equal(read(of('denied', 'denied')).decision, 'not-paid');
    assert.equal(read(of('denied', 'paid')).decision, 'paid-in-part');
    assert.equal(read(of('denied', 'innetwork')).decision, undefined);
    assert.deepEqual(read(of('denied', 'paid')).lines.map(({ decision }) => decision), ['not-paid', 'paid']);
  });

  it('is cancelled, or in process, by status and outcome', () => {
    assert.equal(read({ status: 'cancelled', adjudication: said('paid') }).decision, 'cancelled');
    assert.equal(read({ outcome: 'queued' }).decision, 'in-process');
    assert.equal(read({ outcome: 'partial' }).decision, undefined);
  });

  it('is read from money only where nothing else can be meant', () => {
    assert.equal(read({ total: amounts([['noncovered', 80], ['paidtoprovider', 0]]) }).decision, 'not-paid');
    assert.equal(read({ total: amounts([['noncovered', 80], ['paidtoprovider', 20]]) }).decision, 'paid-in-part');
    assert.equal(read({ total: amounts([['paidtoprovider', 0], ['deductible', 80]]) }).decision, undefined);
    assert.equal(read({ total: amounts([['noncovered', 80]]) }).decision, undefined);
    assert.equal(read({ total: amounts([['noncovered', 80], ['noncovered', 90], ['paidtoprovider', 0]]) }).decision, undefined);
    assert.equal(read({ total: amounts([['noncovered', 0], ['paidtoprovider', 20]]) }).decision, undefined);
  });

  it('is left open where the payer contradicts itself', () => {
    assert.equal(read({ adjudication: said('paid', 'denied') }).decision, undefined);
  });
});

describe('the dates of service', () => {
  const billablePeriod = { start: '2024-03-01', end: '2024-03-31' };
  const item = [{ servicedDate: '2024-03-09' }, { servicedPeriod: { start: '2024-03-04', end: '2024-03-12T10:00:00-05:00' } }];
  const dates = ({ serviceStart, serviceEnd }: Claim): unknown => [serviceStart, serviceEnd];

  it('are those of the lines, the first and the last', () => {
    assert.deepEqual(dates(read({ billablePeriod, item })), ['2024-03-04', '2024-03-12']);
  });

  it('are the billable period of an institutional claim', () => {
    assert.deepEqual(dates(read({ type: claimType('institutional'), billablePeriod, item })), ['2024-03-01', '2024-03-31']);
  });

  it('are the other ones where these are missing', () => {
    assert.deepEqual(dates(read({ billablePeriod })), ['2024-03-01', '2024-03-31']);
    assert.deepEqual(dates(read({ type: claimType('institutional'), item })), ['2024-03-04', '2024-03-12']);
    assert.deepEqual(dates(read({ type: claimType('institutional'), billablePeriod: { start: '2024-03-01' }, item })), ['2024-03-01', '2024-03-12']);
  });

  it('are not put together from two sources that do not fit', () => {
    assert.deepEqual(dates(read({ billablePeriod: { end: '2024-01-31' }, item: [{ servicedPeriod: { start: '2024-03-04' } }] })), ['2024-03-04', '2024-03-04']);
    assert.deepEqual(dates(read({ type: claimType('institutional'), billablePeriod: { start: '2024-04-01' }, item })), ['2024-04-01', undefined]);
  });

  it('are not stated where a date does not exist, and never the day of the record', () => {
    for (const date of ['2020-13-45', '2023-02-29', '2024-04-31', '0000-01-01', '2024-00-10', 'IGNORED_FIELD', 20240301, '2024-3-1', '']) {
      assert.deepEqual(
        dates(read({ created: '2024-03-05', billablePeriod: { start: date }, item: [{ servicedDate: date }] })), [undefined, undefined], String(date),
      );
    }
  });

  it('may be less than a day', () => {
    assert.deepEqual(dates(read({ billablePeriod: { start: '2024-02', end: '2024-02-29' } })), ['2024-02', '2024-02-29']);
  });

  it('stand apart from the days of record, receipt and payment', () => {
    const receipt = {
      category: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType', code: 'clmrecvddate' }] }, timingDate: '2024-03-10',
    };
    const claim = read({ created: '2024-03-11T08:00:00Z', supportingInfo: [receipt], payment: { date: '2024-03-20' } });
    assert.deepEqual([claim.created, claim.received, claim.paidOn], ['2024-03-11', '2024-03-10', '2024-03-20']);
  });
});

describe('why something was not paid', () => {
  const carc = { coding: [{ system: 'urn:x12', code: '96', display: 'Non-covered charge' }], text: 'Your plan does not cover this' };

  it("is told in the payer's words, with its code beside, of the claim or of the line it was said of", () => {
    const claim = read({
      adjudication: [because('denialreason', carc)],
      item: [{ sequence: 7, adjudication: [{ category: category('noncovered'), amount: { value: 5 }, reason: { coding: [{ code: '45' }] } }] }],
    });
    assert.deepEqual(
      claim.reasons, [{ text: 'Your plan does not cover this', codes: [{ system: 'urn:x12', code: '96', display: 'Non-covered charge' }], about: 'denial' }],
    );
    assert.deepEqual(claim.lines[0]?.reasons, [{ codes: [{ code: '45' }], line: 7 }]);
  });

  it('is no network and no payment status', () => {
    assert.deepEqual(read({ adjudication: [because('benefitpaymentstatus', { ...status('denied'), text: 'Denied' })] }).reasons, []);
  });

  it('may be an adjustment, or an adjudication of a category that we do not know', () => {
    const claim = read({
      adjudication: [because('adjustmentreason', carc), { category: { text: 'Held for review' } }], payment: { adjustmentReason: { text: 'Overpaid before' } },
    });
    assert.deepEqual(
      claim.reasons.map(({ text, about }) => [text, about]),
      [['Your plan does not cover this', 'adjustment'], ['Held for review', undefined], ['Overpaid before', 'adjustment']],
    );
  });

  it('is told by notes too: all of the claim, and in each line those that it points to', () => {
    const processNote = [{ number: 1, text: 'Ask your provider' }, { number: 2, text: 'Second\nnotice' }, { text: 'To all' }, { number: 3 }];
    const claim = read({ processNote, item: [line(1, [], { noteNumber: [2, 2, 9] })] });
    assert.deepEqual(claim.notes, ['Ask your provider', 'Second notice', 'To all']);
    assert.deepEqual(claim.lines[0]?.reasons, [{ text: 'Second notice', codes: [], line: 1, about: 'note' }]);
  });
});

describe('who is named in a claim', () => {
  const organization = {
    resourceType: 'Organization', id: 'o', name: 'Elm Street Clinic', identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
  };
  const practitioner = { resourceType: 'Practitioner', id: 'p', name: [{ prefix: ['Dr.'], given: ['Ana', 'Luz'], family: 'Ruiz', suffix: ['MD'] }] };

  it('is whom the payer displays, before all else', () => {
    const claim = claimFromEob(eob({ provider: { reference: 'Organization/o', display: 'Elm St.' } }), { resolve: resolverOf([organization]) });
    assert.deepEqual(claim.provider, { name: 'Elm St.', npi: '1234567893', reference: 'Organization/o' });
  });

  it('is found in what the claim contains, and in what came along', () => {
    assert.equal(read({ contained: [organization], provider: { reference: '#o' } }).provider?.name, 'Elm Street Clinic');
    const resolve = resolverOf([practitioner, { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/p' } }]);
    for (const reference of ['Practitioner/p', 'https://payer.example/R4/Practitioner/p', 'Practitioner/p/_history/2', 'PractitionerRole/r']) {
      assert.equal(claimFromEob(eob({ provider: { reference } }), { resolve }).provider?.name, 'Dr. Ana Luz Ruiz MD', reference);
    }
  });

  it('has no name where only a number is given', () => {
    const provider = { identifier: {
      type: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType', code: 'npi' }] }, value: '1234567893',
    } };
    assert.deepEqual(read({ provider }).provider, { npi: '1234567893' });
    assert.deepEqual(read({ provider: { reference: 'Organization/elsewhere' } }).provider, { reference: 'Organization/elsewhere' });
    assert.equal(read({ provider: {} }).provider, undefined);
  });

  it('has no marks that would turn or hide what is beside it', () => {
    assert.equal(read({ provider: { display: ' \u202EEvil\u0000 \u2066Clinic\u2069\n ' } }).provider?.name, 'Evil Clinic');
    assert.equal(read({ provider: { display: '\u202E\u0000 ' } }).provider, undefined);
    assert.equal(read({ provider: { display: '<b>&amp;</b> مستشفى' } }).provider?.name, '<b>&amp;</b> مستشفى');
  });
});

describe('what else a claim says', () => {
  it('is numbered by the unique claim id, else by its first identifier', () => {
    const unique = {
      type: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType', code: 'uc' }] }, system: 'urn:claims', value: 'C-2',
    };
    assert.equal(read({ identifier: [{ value: 'C-1' }, unique] }).number, 'C-2');
    assert.equal(read({ identifier: [{ value: 'C-1' }] }).number, 'C-1');
  });

  it('is lines with codes, words, modifiers, units, place and the diagnoses they point to', () => {
    const item = {
      sequence: 4,
      productOrService: { coding: [{ system: 'urn:a', code: 'A' }, { system: 'urn:b', code: 'B', display: 'Bandage' }] },
      modifier: [{ coding: [{ code: 'LT' }] }],
      quantity: { value: 3, unit: 'pieces' },
      locationCodeableConcept: { coding: [{ code: '11', display: 'Office' }] },
      diagnosisSequence: [2, 1],
    };
    const [read4] = read({ item: [item] }).lines;
    assert.deepEqual(read4, {
      sequence: 4, codes: [{ system: 'urn:a', code: 'A' }, { system: 'urn:b', code: 'B', display: 'Bandage' }], text: 'Bandage', modifiers: [{ code: 'LT' }],
      quantity: { value: 3, unit: 'pieces' }, place: { code: '11', display: 'Office' }, diagnoses: [2, 1], amounts: {}, otherAmounts: [], reasons: [],
    });
  });

  it('never takes the reason for a missing code for the name of a service', () => {
    const productOrService = { coding: [{
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'not-applicable', display: 'Not Applicable',
    }] };
    assert.equal(read({ item: [{ productOrService }] }).lines[0]?.text, undefined);
  });

  it('is diagnoses, procedures, care team and facts, by code or by what is referred to', () => {
    const contained = [
      { resourceType: 'Condition', id: 'c', code: { coding: [{ code: 'I10', display: 'Hypertension' }] } },
      { resourceType: 'Observation', id: 'b', code: { text: 'Hematocrit' }, valueQuantity: { value: 42, unit: '%' } },
    ];
    const claim = read({
      contained,
      diagnosis: [{ sequence: 1, diagnosisReference: { reference: '#c' }, type: [{ coding: [{ code: 'principal' }] }] }],
      procedure: [{ procedureCodeableConcept: { coding: [{ code: '0DTJ4ZZ' }] }, date: '2024-03-02T09:00:00Z' }],
      careTeam: [{ provider: { display: 'Dr. Ruiz' }, role: { text: 'Referring' } }],
      supportingInfo: [{ category: { coding: [{ code: 'info' }, { code: 'lab', display: 'Lab result' }] }, valueReference: { reference: '#b' } }],
    });
    assert.deepEqual(
      claim.diagnoses, [{ sequence: 1, codes: [{ code: 'I10', display: 'Hypertension' }], text: 'Hypertension', types: [{ code: 'principal' }] }],
    );
    assert.deepEqual(claim.procedures, [{ codes: [{ code: '0DTJ4ZZ' }], date: '2024-03-02' }]);
    assert.deepEqual(claim.careTeam, [{ party: { name: 'Dr. Ruiz' }, role: { display: 'Referring' } }]);
    assert.deepEqual(
      claim.supportingInfo, [{ category: { code: 'lab', display: 'Lab result' }, code: { display: 'Hematocrit' }, quantity: { value: 42, unit: '%' } }],
    );
  });
});

describe('an entry that is no explanation of benefit', () => {
  it('is one claim that cannot be read, and never an error', () => {
    for (const entry of [undefined, null, 'x', 7, [], {}, { resourceType: 'Patient', id: 'p' }, { resourceType: 'OperationOutcome' }]) {
      const claim = claimFromEob(entry);
      assert.equal(claim.unreadable, true);
      assert.deepEqual([claim.amounts, claim.lines], [{}, []]);
    }
    assert.equal(claimFromEob({ resourceType: 'Patient', id: 'p' }).id, 'p');
  });
});
