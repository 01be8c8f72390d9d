import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryTexts } from '../../src/fhir/entry-texts.js';

describe('What a payer wrote', () => {
  it('is handed on letter by letter, zeros and order and all', () => {
    const eob = '{ "resourceType": "ExplanationOfBenefit", "total": [ {"amount": {"value": 20.00}} ], "note": "a \\"quoted\\" }, {\\\\" }';
    const bundle = `\n{"resourceType":"Bundle","entry":[ {"fullUrl":"x","resource": ${eob} , "search":{"mode":"match"}},\n {"search":{}}, null, {"resource":7}]}`;
    assert.deepEqual(entryTexts(bundle), [eob, undefined, undefined, '7']);
  });

  it('is found in every Bundle that can be parsed', () => {
    const keys = fc.oneof(fc.constantFrom('entry', 'resource', 'a"b\\', ']}{[', ''), fc.string());
    const json = fc.jsonValue();
    const entry = fc.oneof(fc.record({ resource: json, more: json }), fc.dictionary(keys, json), json);
    fc.assert(fc.property(fc.dictionary(keys, json), fc.array(entry), fc.constantFrom(undefined, 1, '\t'), (more, entries, space) => {
      const bundle = JSON.stringify({ ...more, entry: entries }, undefined, space);
      const wanted = (JSON.parse(bundle) as { entry: unknown[] }).entry.map((one) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? (one as { resource?: unknown }).resource : undefined));
      assert.deepEqual(entryTexts(bundle).map((text) => (text === undefined ? undefined : (JSON.parse(text) as unknown))), wanted);
    }));
  });

  it('is that of the last of two members with one name, as it was read', () => {
    assert.deepEqual(entryTexts('{"entry":[1],"entry":[{"resource":1,"resource":2.0}]}'), ['2.0']);
    assert.deepEqual(entryTexts('{"resourceType":"Bundle"}'), []);
    assert.deepEqual(entryTexts('{"entry":{}}'), []);
  });
});
