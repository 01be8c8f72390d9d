import { expect } from '@open-wc/testing';
import { confine } from '../../src/fhir/confine.js';
import { codeOf } from '../support/code-of.js';

const BASE = new URL('https://payer.example/fhir/R4');

describe('where a bearer may go', () => {
  for (const link of [
    'Patient/1',
    'ExplanationOfBenefit?patient=1&_count=50',
    'https://payer.example/fhir/R4/ExplanationOfBenefit?page=2',
    'https://payer.example/fhir/R4?_getpages=abc',
    '?page=2',
  ]) it(`goes to ${link}`, () => { expect(confine(link, BASE).href).to.match(/^https:\/\/payer\.example\/fhir\/R4/); });

  for (const link of [
    'https://evil.example/fhir/R4/Patient/1',
    'https://payer.example@evil.example/fhir/R4/',
    'https://payer@payer.example/fhir/R4/Patient/1',
    'http://payer.example/fhir/R4/Patient/1',
    'https://payer.example:8443/fhir/R4/Patient/1',
    '//evil.example/fhir/R4/Patient',
    '/fhir/R4/../oauth/token',
    'https://payer.example/fhir/R4/%2e%2e/%2e%2e/oauth',
    'https://payer.example/fhir/R4/..%2foauth',
    'https://payer.example/fhir/R4/..%5coauth',
    'https://payer.example/fhir/R40/Patient',
    '\\\\evil.example\\fhir\\R4',
    'https://payer.example.evil.example/fhir/R4/',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://',
  ]) it(`refuses ${link}`, async () => { expect(await codeOf(() => confine(link, BASE))).to.equal('fhir_foreign_link'); });
});
