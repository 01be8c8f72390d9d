import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, type ClaimGroup, type Grouping } from '../../../src/model/claims/group.js';
import { summary } from './summaries.js';

const hospital = summary({ id: 'hospital', kind: 'institutional', provider: 'St. Anne Hospital', serviceStart: '2025-02-11', serviceEnd: '2025-02-13' });
const surgeon = summary({ id: 'surgeon', kind: 'professional', provider: 'Dr. Haddad', serviceStart: '2025-02-12' });
const other = summary({ id: 'other', kind: 'professional', connection: 'k2', provider: 'Dr. Haddad', serviceStart: '2025-02-12' });
const moved = summary({ id: 'moved', kind: 'institutional', provider: 'Mercy Rehab', serviceStart: '2025-02-13', serviceEnd: '2025-02-20' });
const later = summary({ id: 'later', kind: 'professional', provider: 'Dr. Haddad', serviceStart: '2025-02-21' });
const drug = summary({ id: 'drug', kind: 'pharmacy', serviceStart: '2025-02-12' });
const vague = summary({ id: 'vague', kind: 'professional', serviceStart: '2025-02' });
const undated = summary({ id: 'undated', kind: 'professional', provider: 'Valley Labs' });
const ALL = [later, moved, surgeon, other, drug, hospital, vague, undated];

const named = ({ key, stay, claims }: ClaimGroup): string => `${stay ? `${stay.facility} ${stay.start} ${stay.end}` : (key ?? '-')}: ${claims.map(({ id }) => id).join(' ')}`;
const heads = (grouping: Grouping): readonly string[] => grouped(ALL, grouping).map(named);

test('claims stand under what they share, those that do not state it at the end', () => {
  assert.deepEqual(heads('month'), ['2025-02: later moved surgeon other drug hospital vague', '-: undated']);
  assert.deepEqual(heads('year'), ['2025: later moved surgeon other drug hospital vague', '-: undated']);
  assert.deepEqual(heads('person'), ['k1: later moved surgeon drug hospital vague undated', 'k2: other']);
  assert.deepEqual(heads('provider'), ['Dr. Haddad: later surgeon other', 'Mercy Rehab: moved', 'St. Anne Hospital: hospital', 'Valley Labs: undated', '-: drug vague']);
  assert.deepEqual(heads('none'), ['-: later moved surgeon other drug hospital vague undated']);
});

test('a hospital’s days that overlap are one stay, with the doctors’ claims of the same person in those days', () => {
  assert.deepEqual(heads('stay'), ['St. Anne Hospital 2025-02-11 2025-02-20: moved surgeon hospital', '-: later other drug vague undated']);
});

test('a stay is known by the hospital’s claim also where a filter hides that one', () => {
  assert.deepEqual(grouped([surgeon], 'stay', ALL).map(named), ['St. Anne Hospital 2025-02-11 2025-02-20: surgeon']);
});

test('a year of claims that overlap no other costs no more than its order', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => summary({ id: `${at}`, kind: at % 3 === 0 ? 'institutional' : 'professional', serviceStart: `20${10 + (at % 15)}-0${1 + (at % 9)}-${10 + (at % 18)}` }));
  const before = performance.now();
  assert.equal(grouped(many, 'stay').length, 31);
  assert.ok(performance.now() - before < 500);
});
