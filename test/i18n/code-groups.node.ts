import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { codeSystems } from '../../src/i18n/code-systems.js';
import { codeGroups as english } from '../../src/i18n/en/code-groups.js';
import { codeGroups as spanish } from '../../src/i18n/es/code-groups.js';

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { English: english, Spanish: spanish };
const keys = Object.keys(english);
const codesOf = (kind: string): readonly string[] => keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));

/** Codes for special purposes (COVID-19 and after): in ICD-10-CM, but in no list of its categories that is at hand. */
const SPECIAL = /^U/;

const examples = process.env['FHIR_EXAMPLES'];
const list = examples && join(examples, '..', 'codes', 'icd-10-cm-categories.tsv');
const missing = !list || !existsSync(list) ? 'FHIR_EXAMPLES names no folder with `codes` beside it' : false;

describe('words for codes', () => {
  it('name categories of ICD-10-CM that there are', { skip: missing }, () => {
    const categories = new Set(readFileSync(list ?? '', 'utf8').split('\n').slice(1).map((line) => line.split('\t')[0] ?? ''));
    const unknown = codesOf('dx.').filter((key) => {
      const code = key.slice(0, 3);
      return !SPECIAL.test(code) && ![...categories].some((category) => category.startsWith(code));
    });
    assert.deepEqual(unknown, []);
  });

  it('have a group for every category of ICD-10-CM, whatever its letter', { skip: missing }, () => {
    const categories = readFileSync(list ?? '', 'utf8').split('\n').slice(1).map((line) => line.split('\t')[0] ?? '').filter(Boolean);
    const groups = new Set(codesOf('dx.'));
    const silent = categories.filter((category) => ![1, 2, 3].some((length) => groups.has(category.slice(0, length))));
    assert.deepEqual(silent, []);
    assert.ok(categories.filter((category) => groups.has(category)).length >= 300, 'some 300 are said by a word of their own');
  });

  it('draw the line between two chapters where ICD-10-CM draws it', () => {
    for (const [code, word] of [['D4', /growth/], ['D5', /blood/], ['D8', /immune/], ['H5', /eye/], ['H6', /ear/]] as const) assert.match(english[`dx.${code}`], word);
  });

  it('have no key that is longer than what is looked up', () => {
    assert.deepEqual(keys.filter((key) => key.length > 30), []);
  });

  it('are of the form that each system gives its codes', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      'dx.': /^[A-Z](\d([0-9A-Z](\.\d)?)?)?$/, 'hcpcs.': /^[A-V]\d?$|^[A-V]\d{4}\$$/, 'pcs.': /^[0-9BCDFGHX][0-9B-DF-HJ-NP-Y]?$/,
      'place.': /^\d\d\$$/, 'drg.': /^\d{3}\$$/, 'stay.': /^[a-z]+\$$/, 'as.': /^[a-z]+\$$/, 'reason.': /^ar\d{3}\$$/,
    };
    assert.deepEqual([...new Set(Object.values(codeSystems))].sort(), Object.keys(forms).sort());
    const kinds = Object.entries(forms).flatMap(([kind, form]) => codesOf(kind).filter((code) => !form.test(code)).map((code) => `${kind}${code}`));
    assert.deepEqual(kinds, []);
    assert.deepEqual(keys.filter((key) => !Object.keys(forms).some((kind) => key.startsWith(kind))), []);
  });

  it('hold nothing under a licence: no CPT, no word for a dental code but that it is one', () => {
    assert.deepEqual(codesOf('hcpcs.').filter((code) => /^\d/.test(code)), []);
    assert.deepEqual(codesOf('hcpcs.D'), ['']);
    assert.equal(english['hcpcs.D'], 'dental code');
    assert.deepEqual(Object.keys(codeSystems).filter((system) => /ama-assn|nubc|x12|ncpdp|ndc/i.test(system)), []);
  });

  for (const [name, table] of Object.entries(tables)) {
    it(`fit beside a code in ${name}: short, in small letters unless it is a name, and no sentence`, () => {
      const bad = Object.entries(table).filter(([, word]) => word.length > 75 || /[.;!?:]$|^\s|\s$|\s\s/.test(word) || /^(A|An|The|Un|Una|El|La) /.test(word));
      assert.deepEqual(bad, []);
    });
  }

  it('are left in English only where Spanish has the same word, or it is a name', () => {
    const same = keys.filter((key) => spanish[key as keyof typeof spanish] === english[key as keyof typeof english]);
    assert.deepEqual(same.filter((key) => !/^(dx\.(A41|D64|H40|L40|M32|N80)|dx\.U07\.1|hcpcs\.J(0135|1745|2350|3380|9035|9312)\$)$/.test(key)), []);
  });
});
