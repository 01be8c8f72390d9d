import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExplanationOfBenefit } from 'fhir/r4';
import { generate } from '../../../src/sandbox/data/generate.js';
import { EXAMPLES } from '../../published/examples.js';
import type { RawAnswer } from './hostile-payer.js';

const CLAIMS = generate().resources.filter((one) => one.resourceType === 'ExplanationOfBenefit') as readonly ExplanationOfBenefit[];

/** A claim of the sandbox's own as if it were this patient's, under another id where one is given. */
export function claimOf(patient: string, id: string, as = id): ExplanationOfBenefit {
  const found = CLAIMS.find((claim) => claim.id === id);
  if (!found) throw new Error(`There is no claim ${id}.`);
  return { ...found, id: as, patient: { reference: `Patient/${patient}` } };
}

/** A page of a search. */
export function pageOf(resources: readonly unknown[], next?: string): RawAnswer {
  const link = next === undefined ? [] : [{ relation: 'next', url: next }];
  return { body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: resources.length, link, entry: resources.map((resource) => ({ resource })) }) };
}

/** A published raw answer; whoever it says the patient is becomes this one. */
export function edgeAnswer(name: string, patient: string): RawAnswer {
  const text = readFileSync(join(EXAMPLES ?? '', 'edge', `${name}.json`), 'utf8');
  return { body: text.replaceAll(/"Patient\/[^"]+"/g, JSON.stringify(`Patient/${patient}`)) };
}

/** Fields by which a resource is what it is; everything else is text to be shown. */
const STRUCTURE = new Set(['resourceType', 'id', 'reference', 'system', 'code', 'url', 'use', 'status', 'outcome', 'relation', 'mode', 'fullUrl', 'type', 'start', 'end', 'created', 'lastUpdated', 'profile']);

/** Puts something in the place of every text of a resource; `all` also of codes, systems and dates, save what names the resource and its patient. */
export function withTexts(resource: unknown, change: (text: string) => string, all = false): unknown {
  const changed = (value: unknown, path: readonly string[]): unknown => {
    const name = path.at(-1) ?? '';
    if (Array.isArray(value)) return value.map((one) => changed(one, path));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, [...path, key])]));
    if (typeof value !== 'string') return value;
    const stays = all ? (path.length === 1 && (name === 'resourceType' || name === 'id')) || path.join('.') === 'patient.reference' : STRUCTURE.has(name) || /^\d{4}-\d\d/.test(value);
    return stays ? value : change(value);
  };
  return changed(resource, []);
}
