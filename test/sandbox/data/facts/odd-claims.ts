import type { ClaimCase } from '../facts.js';
import { at, claimCase } from './claim-case.js';

const CLINIC = { provider: 'Pelican Street Clinic' } as const;

const IN_PART: readonly ClaimCase[] = [
  claimCase({
    ...CLINIC,
    id: 'odd-not-stated',
    about: 'Nothing is said of who pays.',
    day: '2025-01-14',
    codes: ['99213'],
    diagnoses: ['M54.50'],
    money: at('total', { billed: 250, allowed: 180 }),
  }),
  claimCase({ ...CLINIC, id: 'odd-nothing-stated', about: 'No services and no money: nothing is zero.', day: '2025-01-21', money: {} }),
  claimCase({
    ...CLINIC,
    id: 'odd-only-lines',
    about: 'Added from its lines, to the cent, whatever binary fractions they carry; a line that is silent adds nothing.',
    serviceStart: '2025-02-04',
    serviceEnd: '2025-02-06',
    codes: ['83036', '36415', '80053'],
    money: at('lines', { billed: 100, allowed: 51, planPaid: 46, youOwe: 5 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-only-header',
    about: 'From the header.',
    day: '2025-02-18',
    codes: ['99214'],
    money: at('header', { billed: 420, allowed: 300, deductible: 50, coinsurance: 50, planPaid: 200, youOwe: 100 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-only-payment',
    about: 'What the plan paid is known from the payment alone.',
    day: '2025-03-03',
    codes: ['97140'],
    money: { ...at('total', { billed: 88 }), ...at('payment', { planPaid: 61.6 }) },
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-benefit',
    about: 'The benefit, where nobody says what was paid to whom.',
    day: '2025-03-17',
    codes: ['99213'],
    money: at('total', { billed: 140, allowed: 95, planPaid: 75, youOwe: 20 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-no-currency',
    about: 'Numbers without a currency.',
    day: '2025-03-31',
    codes: ['99213'],
    money: at('total', { billed: 75, allowed: 60, planPaid: 45, youOwe: 15 }),
  }),
];

const IN_CONTRADICTION: readonly ClaimCase[] = [
  claimCase({
    ...CLINIC,
    id: 'odd-two-liabilities',
    about: 'Two amounts at one level: both, and no sum.',
    day: '2025-04-08',
    codes: ['99213'],
    money: at('total', { billed: 160, discount: 50, allowed: 110, planPaid: 80, youOwe: [30, 45] }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-two-on-a-line',
    about: 'The second service gives two: no sum is made of the lines.',
    day: '2025-04-22',
    codes: ['99213', '93000'],
    money: at('lines', { billed: 190, planPaid: 140, youOwe: [15, 25] }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-total-against-lines',
    about: 'The total counts, not the lines.',
    day: '2025-05-20',
    codes: ['99213', '36415'],
    money: at('total', { billed: 300, youOwe: 40 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-mixed-network',
    about: 'One service in the network, one outside it.',
    day: '2025-06-03',
    codes: ['99213', '73610'],
    network: 'mixed',
    money: at('total', { billed: 399, youOwe: 124 }),
  }),
];

const IN_THE_PAYERS_WORDS: readonly ClaimCase[] = [
  claimCase({
    ...CLINIC,
    id: 'odd-paid-both-ways',
    about: 'Paid to the provider and to the patient are added.',
    day: '2025-06-17',
    codes: ['99213'],
    money: at('total', { billed: 150, allowed: 100, planPaid: 100, youOwe: 0 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-other-plan-first',
    about: 'Another plan paid first; what is paid already is never taken off.',
    day: '2025-07-01',
    codes: ['99214'],
    money: at('total', { billed: 500, allowed: 320, otherPlanPaid: 210, planPaid: 70, youOwe: 40, paidByYou: 40 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-payers-words',
    about: 'Several codings a category; the same discount twice is one.',
    day: '2025-07-15',
    codes: ['99215'],
    money: at('total', { billed: 200, discount: 60, allowed: 140, planPaid: 120, youOwe: 20 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-stated-zero',
    about: 'Zero, because the payer says zero.',
    day: '2025-07-29',
    codes: ['99213'],
    diagnoses: ['M54.50'],
    money: at('total', { billed: 120, notCovered: 120, deductible: 0, copay: 0, planPaid: 0, youOwe: 0 }),
    notes: ['We already have a claim for this service on this day. Nothing is due twice.'],
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-taken-back',
    about: 'A line that takes another one back.',
    day: '2025-08-12',
    codes: ['97140', '97140', '97140'],
    money: at('lines', { billed: 60, planPaid: 30 }),
  }),
];

function decision(id: string, day: string, standing: ClaimCase['standing'], planPaid: number, youOwe: number, about: string): ClaimCase {
  return claimCase({
    ...CLINIC,
    id,
    about,
    standing,
    day,
    codes: ['99214'],
    status: standing === 'cancelled' ? 'cancelled' : 'active',
    money: at('total', { billed: 300, allowed: 180, planPaid, youOwe }),
  });
}

const IN_CHAINS: readonly ClaimCase[] = [
  decision('odd-chain-1', '2025-09-02', 'cancelled', 120, 60, 'The first of three.'),
  decision('odd-chain-2', '2025-09-02', 'replaced', 130, 50, 'Replaced one and was replaced.'),
  decision('odd-chain-3', '2025-09-02', 'current', 150, 30, 'The last of three counts.'),
  decision('odd-older', '2025-10-14', 'replaced', 110, 70, 'Only the newer one says that this one is replaced.'),
  decision('odd-newer', '2025-10-14', 'current', 140, 40, 'Names the older one.'),
];

const NOT_COUNTED: readonly ClaimCase[] = [
  claimCase({
    ...CLINIC,
    id: 'odd-entered-in-error',
    about: 'An error, and said so.',
    standing: 'entered-in-error',
    status: 'entered-in-error',
    day: '2026-01-13',
    codes: ['99213'],
    money: at('total', { billed: 999, youOwe: 999 }),
  }),
  claimCase({
    id: 'odd-estimate',
    about: 'An estimate is no claim; its house stands inside it.',
    standing: 'not-a-claim',
    provider: 'Tall Grass Surgery House',
    day: '2026-02-10',
    codes: ['29881'],
    money: at('total', { billed: 3840, allowed: 1512, youOwe: 902.4 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-approval',
    about: 'An approval ahead of time is no claim.',
    standing: 'not-a-claim',
    day: '2026-02-24',
    codes: ['73721'],
    money: at('total', { billed: 1680 }),
  }),
  claimCase({
    id: 'odd-pending',
    about: 'Not decided; the provider has a number and no name.',
    outcome: 'queued',
    day: '2026-11-10',
    codes: ['93306'],
    money: at('total', { billed: 640 }),
  }),
  claimCase({
    id: 'odd-provider-by-reference',
    about: 'The provider’s name stands elsewhere.',
    provider: 'Terrebelle Regional Hospital',
    day: '2026-03-10',
    codes: ['93000'],
    money: at('total', { billed: 95, planPaid: 37, youOwe: 0 }),
  }),
  claimCase({
    ...CLINIC,
    id: 'odd-undated',
    about: 'No day of service: the day of the paper is none.',
    codes: ['99213'],
    money: at('total', { billed: 185, planPaid: 87, youOwe: 25 }),
  }),
];

/** The third sample member's claims, each with one trait that makes reading hard. */
export const ODD_CLAIMS: readonly ClaimCase[] = [...IN_PART, ...IN_CONTRADICTION, ...IN_THE_PAYERS_WORDS, ...IN_CHAINS, ...NOT_COUNTED];
