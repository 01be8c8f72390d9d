import type { MemberPayer } from './payers.js';

/** What a card of one of these companies says, in small letters. Names of plans and places tell it where the company's own name is small. */
export interface Card {
  readonly payer: MemberPayer;
  /** The company, as the front says it. */
  readonly names: readonly string[];
  /** Plans that it sells under other names. */
  readonly brands: readonly string[];
  /** Where all of its plans are; empty where they are nearly everywhere. */
  readonly places: readonly string[];
}

export const CARDS: readonly Card[] = [
  { payer: 'hsid', names: ['unitedhealthcare', 'united healthcare', 'united health care', 'uhc'], brands: ['aarp', 'community plan', 'dual complete', 'erickson advantage', 'care improvement plus'], places: [] },
  { payer: 'rmhp', names: ['rocky mountain', 'rmhp'], brands: ['health first colorado', 'child health plan plus', 'chp+', 'monument health', 'rae'], places: ['colorado', 'grand junction'] },
  { payer: 'sierra', names: ['sierra'], brands: ['senior dimensions', 'health plan of nevada', 'hpn'], places: ['nevada', 'las vegas', 'reno'] },
  { payer: 'healthx', names: ['peoples health', 'people’s health', 'people\'s health'], brands: ['peoples choice', 'choices 65'], places: ['louisiana', 'new orleans', 'baton rouge'] },
];

/** Plans of employers that carry the company's name: whoever has one can sign in, and nothing is shared. */
export const EMPLOYER_PLANS: readonly string[] = ['umr', 'oxford', 'choice plus', 'surest', 'all savers', 'golden rule', 'options ppo', 'navigate'];
