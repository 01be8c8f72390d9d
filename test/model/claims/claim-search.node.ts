import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { ClaimSearch, type SearchText } from '../../../src/model/claims/claim-search.js';
import { termsOf, type DateWays } from '../../../src/model/claims/query.js';
import { summary } from './summaries.js';

const MONTHS = ['january enero', 'february febrero', 'march marzo', 'april abril', 'may mayo', 'june junio', 'july julio', 'august agosto', 'september septiembre', 'october octubre', 'november noviembre', 'december diciembre'];
const ways: DateWays = { months: MONTHS.map((names) => names.split(' ')), dayMayComeFirst: false };

const clinic = summary({ id: 'clinic', serviceStart: '2025-03-10', money: { 'billed': 1240, 'you-owe': 120.5, 'deductible': 33 } });
const drug = summary({ id: 'drug', serviceStart: '2024-02-27', money: { billed: 18.4 } });
const stay = summary({ id: 'stay', serviceStart: '2025-01-30', serviceEnd: '2025-02-02' });
const TEXTS = new Map<ClaimSummary, readonly SearchText[]>([
  [clinic, [{ field: 'row', text: 'Clínica Peña-Ortiz' }, { field: 'diagnosis', text: 'Pain in right knee M25.561' }, { field: 'number', text: '8842-11' }]],
  [drug, [{ field: 'row', text: 'Corner Pharmacy 2214' }, { field: 'service', text: 'Metformin 500 mg' }]],
  [stay, [{ field: 'row', text: 'St. Anne Hospital' }, { field: 'person', text: 'Dr. Noor Haddad' }]],
]);

function found(query: string, how: DateWays = ways): string {
  const search = new ClaimSearch();
  for (const [claim, texts] of TEXTS) search.add(claim, texts);
  const hits = search.find(termsOf(query, how));
  return hits.among([...TEXTS.keys()]).map((claim) => [claim.id, ...hits.foundIn(claim).map(({ field, word }) => `${field} ${word}`)].join(', ')).join('; ');
}

test('finds a claim by its provider, without its accents, while it is being typed', () => {
  for (const typed of ['clin', 'CLINICA', 'peña', 'pena ort', 'ortiz clinica']) assert.match(found(typed), /^clinic, row/, typed);
  assert.equal(found('clinica hospital'), '');
});

test('says where a word was found that the row does not show', () => {
  assert.equal(found('knee'), 'clinic, diagnosis knee');
  assert.equal(found('haddad'), 'stay, person haddad');
  assert.equal(found('M25.561'), 'clinic, diagnosis m25561');
});

test('forgives one slip of the finger in a word of five letters or more, and only where nothing fits as it stands', () => {
  for (const typed of ['metfromin', 'metforman', 'metfrmin', 'mmetformin', 'metfor', 'netformin']) assert.match(found(typed), /^drug/, typed);
  assert.equal(found('metfromni'), '');
  assert.equal(found('knew'), '');
});

test('finds a claim number with or without its dash, and by its last digits', () => {
  for (const typed of ['8842-11', '884211', '8842', '4211']) assert.equal(found(typed).split(',')[0], 'clinic', typed);
});

test('finds an amount to the cent, by its dollars, and written in Spanish', () => {
  for (const typed of ['120.50', '$120.50', '120,50', '120.5', '120', '1,240', '$1,240.00']) assert.equal(found(typed).split(',')[0], 'clinic', typed);
  assert.equal(found('$33'), 'clinic, amount $33.00');
  assert.equal(found('$12'), '');
  assert.equal(found('12.05'), '');
});

test('finds a day, a month and a year in words and in figures', () => {
  for (const typed of ['march 2025', 'mar 2025', 'marzo de 2025', 'march 10', '10 march', '3/10/2025', '03/10/25', '2025-03-10', '2025-03', '3/2025']) assert.match(found(typed), /^clinic[^;]*$/, typed);
  assert.match(found('2025'), /clinic.*stay/);
  assert.match(found('january'), /^stay/);
  assert.match(found('february 2025'), /^stay/);
  assert.equal(found('10/3/2025'), '');
  assert.match(found('10/3/2025', { ...ways, dayMayComeFirst: true }), /^clinic/);
});

test('a claim has to fit all that was typed', () => {
  assert.match(found('knee 120.50'), /^clinic, diagnosis knee/);
  assert.equal(found('knee 18.40'), '');
  assert.equal(found('— ?').split(';').length, 3, 'signs alone ask for nothing');
});
