import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { imaging, clinicVisit, hospital } from '../components/sample-claims.js';
import { eob } from '../components/sample-eobs.js';
import { fileName } from '../../src/take-along/file-name.js';
import { bundle, ndjsonLine } from '../../src/take-along/fhir-file.js';
import { escaped, sheetHtml } from '../../src/take-along/sheet-html.js';
import { sheetText } from '../../src/take-along/sheet-text.js';
import { claimSheet, packetSheet, summarySheet } from '../../src/take-along/sheets.js';
import { english, made, spanish, takenFrom } from './support/taken.js';

describe('A summary to print', () => {
  it('tells a claim: its money with where it stands, its services, and the plan’s words', () => {
    const text = sheetText(claimSheet(english, takenFrom(imaging), made));
    for (const wanted of ['Harbor Imaging', 'You owe $265.00.', 'Not stated', 'MRI of the knee', '“Prior authorization was not obtained. (PA-02)”', 'Claim number: 8842-11', 'This is not a bill.']) assert.ok(text.includes(wanted), wanted);
  });

  it('tells a year with what its sums leave out', () => {
    const claims = [imaging, clinicVisit, hospital].map((one) => takenFrom(one).summary);
    const text = sheetText(summarySheet(english, claims, '2025', { ...made, partial: true }));
    assert.match(text, /Claims of 2025/);
    assert.match(text, /You owe: Claims that state it 2 of 3 · Value \$285\.00/);
    assert.match(text, /Not all claims were in/);
  });

  it('says no amount that nobody states', () => {
    const text = sheetText(claimSheet(english, takenFrom(eob({ id: 'n', provider: 'Elm', start: '2025-01-02' })), made));
    assert.doesNotMatch(text, /\$/);
    assert.match(text, /states no amount/);
  });

  it('is in Spanish where the view is', () => {
    assert.match(sheetText(claimSheet(spanish, takenFrom(imaging), made)), /Esto no es una factura/);
  });
});

describe('The packet for an advocate', () => {
  const packet = packetSheet(english, [imaging, clinicVisit].map(takenFrom), made);

  it('has each claim, a timeline, and forbids scripts and addresses', () => {
    const html = sheetHtml(packet);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.match(html, /March 7, 2025<\/th><td>The plan paid: \$350\.00/);
    assert.doesNotMatch(html, /<script|<a |<img|src=|href=/);
  });

  it('has what a payer wrote as text and nothing else', () => {
    const marks = fc.constantFrom('<', '>', '"', "'", '&', '</style>', '<script>', '-->', 'a', ' ', '\0');
    fc.assert(fc.property(fc.array(marks).map((parts) => parts.join('')), (text) => {
      assert.doesNotMatch(escaped(text), /[<>"'\0]|&(?!(amp|lt|gt|quot|#39);)/);
    }));
    const html = sheetHtml(claimSheet(english, takenFrom(eob({ id: 'h', provider: '<img src=x onerror=alert(1)>', start: '2025-01-02', number: '"><script>' })), made));
    assert.doesNotMatch(html, /<img|<script/);
  });
});

describe('FHIR, as the plan sent it', () => {
  it('stands on one line, with every zero', () => {
    const text = '{\n  "value": 20.00,\r\n\t"note": "two\\nlines  and\u2028more"\n}';
    assert.equal(ndjsonLine(text), '{"value": 20.00,"note": "two\\nlines  and\u2028more"}\n');
  });

  it('is a Bundle that any reader takes', () => {
    const text = bundle.begins + bundle.entry('{"a": 1.0}', true) + bundle.entry('{"b":2}', false) + bundle.ends;
    assert.deepEqual(JSON.parse(text), { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { a: 1 } }, { resource: { b: 2 } }] });
  });
});

describe('A file’s name', () => {
  it('says which years and nothing of health', () => {
    assert.equal(fileName('csv', ['2025', '2025']), 'claims-2025.csv');
    assert.equal(fileName('bundle', ['2025', '2019', '../x']), 'claims-2019-2025.json');
    assert.equal(fileName('packet', []), 'claims.html');
  });
});
