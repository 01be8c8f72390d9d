import type { Coded, Reason } from './claim.js';

/** What a reason is about, so far as we read it: groups of our own, and no text of anybody's list. */
export type ReasonGroup =
  | 'authorization' | 'medical-need' | 'not-covered' | 'missing-information' | 'duplicate' | 'too-late' | 'other-plan' | 'not-insured' | 'limit'
  | 'bundled' | 'wrong-plan' | 'network' | 'refill' | 'price' | 'your-share';

const ADJUSTMENT = codesIn({
  'your-share': '1 2 3',
  'price': '45 59 131',
  'authorization': '15 39 197 198 210 243 284 302',
  'medical-need': '50 55 56 58 150 151 152 153',
  'not-covered': '48 49 51 96 166 167 204',
  'missing-information': '4 5 6 7 8 9 10 11 12 16 125 129 146 148 181 182 226 227 250 251 252',
  'duplicate': '18',
  'too-late': '29',
  'other-plan': '19 20 21 22 23',
  'not-insured': '26 27 31 32 177 200',
  'limit': '35 119 149',
  'bundled': '97 231 234 236',
  'wrong-plan': '109',
  'network': '52 242',
});

const REJECT = codesIn({
  'authorization': '75',
  'not-covered': '70',
  'limit': '76 7X',
  'refill': '79',
  'not-insured': '65 67 68 69',
  'other-plan': '41',
  'duplicate': '83',
  'too-late': '81',
  'network': '40',
});

/** Code lists that we read, by the end of their address: payers write it with and without `www`, by `http` and `https`. */
const SYSTEMS: readonly (readonly [RegExp, ReadonlyMap<string, ReasonGroup>])[] = [
  [/x12\.org\/codes\/claim-adjustment-reason-codes$/, ADJUSTMENT],
  [/CodeSystem\/NCPDPRejectCode$/, REJECT],
];

/** Payers put the group of the adjustment before its code: `CO-197`, `PR 1`. */
const GROUP_BEFORE = /^(?:CO|CR|OA|PI|PR)[ -]?(?=[A-Z]?\d)/i;

/** Phrases that leave no doubt, for payers with codes of their own. Whatever else they say stays theirs alone. */
const PHRASES: readonly (readonly [RegExp, ReasonGroup])[] = [
  [/\b(?:prior|pre)[ -]?(?:authori[sz]ation|approval|certification)|\bnot authori[sz]ed\b/i, 'authorization'],
  [/\bmedical(?:ly)? necess/i, 'medical-need'],
  [/\bduplicate\b/i, 'duplicate'],
  [/\b(?:timely|time limit for) filing\b|\bfiling (?:time )?limit\b/i, 'too-late'],
  [/\b(?:maximum|limit)\b.*\breached\b/i, 'limit'],
  [/\bout[ -]of[ -]network\b/i, 'network'],
  [/\b(?:missing|incomplete|lacks) information\b/i, 'missing-information'],
];

/** The group of a reason: by its code, else by the payer's own words; none where neither leaves no doubt. */
export function reasonGroupOf({ codes, text }: Pick<Reason, 'codes' | 'text'>): ReasonGroup | undefined {
  for (const coded of codes) {
    const group = groupOfCode(coded);
    if (group) return group;
  }
  const words = [text, ...codes.map(({ display }) => display)].filter((said) => said !== undefined).join(' ');
  return PHRASES.find(([phrase]) => phrase.test(words))?.[1];
}

function groupOfCode({ system = '', code = '' }: Coded): ReasonGroup | undefined {
  const table = SYSTEMS.find(([address]) => address.test(system))?.[1];
  return table?.get(code.replace(GROUP_BEFORE, '').toUpperCase());
}

function codesIn(groups: { readonly [G in ReasonGroup]?: string }): ReadonlyMap<string, ReasonGroup> {
  return new Map(Object.entries(groups).flatMap(([group, codes]) => codes.split(' ').map((code) => [code, group as ReasonGroup])));
}
