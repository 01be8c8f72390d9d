import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchCard } from '../../src/store/match-card.js';

const best = (typed: string): string => {
  const [match] = matchCard(typed).matches;
  return match ? `${match.payer}, ${match.because}: ${match.word}` : 'none';
};

describe('which card is yours', () => {
  const cards: readonly (readonly [string, string])[] = [
    ['UnitedHealthcare', 'hsid, name: UnitedHealthcare'],
    ['United Healthcare Dual Complete', 'hsid, name: United Healthcare'],
    ['AARP Medicare Advantage', 'hsid, brand: AARP'],
    ['rocky mountain', 'rmhp, name: rocky mountain'],
    ['Rocky', 'rmhp, name: Rocky'],
    ['Health First Colorado', 'rmhp, brand: Health First Colorado'],
    ['Sierra Health and Life', 'sierra, name: Sierra'],
    ['Las Vegas', 'sierra, place: Las Vegas'],
    ['People’s Health', 'healthx, name: People’s Health'],
    ['PEOPLES HEALTH', 'healthx, name: PEOPLES HEALTH'],
    ['Louisiana', 'healthx, place: Louisiana'],
  ];
  for (const [typed, match] of cards) it(`finds whose a card is that says “${typed}”`, () => assert.equal(best(typed), match));

  it('says that the back may name UnitedHealthcare, after the best match', () => {
    assert.deepEqual(matchCard('rocky mountain').matches.map(({ payer, because }) => [payer, because]), [['rmhp', 'name'], ['hsid', 'shared']]);
  });

  it('knows a plan from work, which can sign in and shares nothing', () => {
    assert.deepEqual([matchCard('UMR').employer, matchCard('UnitedHealthcare Choice Plus').employer, matchCard('AARP').employer], [true, true, false]);
  });

  for (const typed of ['', 'r', '   ', 'Blue Cross', 'Grace', '(', '💳']) {
    it(`guesses nothing from “${typed}”`, () => assert.deepEqual(matchCard(typed), { matches: [], employer: false }));
  }
});
