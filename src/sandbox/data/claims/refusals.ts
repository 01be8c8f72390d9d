import { worded } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import type { Refusal } from '../benefits/settle.js';

/** Why this payer refuses, in sentences of its own; the codes are the industry's. */
export const REFUSALS = {
  noAuthorization: {
    reason: worded(SYSTEM.adjustment, '197', 'The plan was not asked for approval before the service.'), memberPays: false,
    note: 'This service needs our approval ahead of time, and we have no request for it. Your provider can still send one.',
  },
  notMedicallyNecessary: {
    reason: worded(SYSTEM.adjustment, '50', 'The plan does not regard the service as medically necessary.'), memberPays: true,
    note: 'From the records that we were sent, this service does not meet the plan’s medical policy. You may ask us to look again.',
  },
  duplicate: {
    reason: worded(SYSTEM.adjustment, '18', 'The same service was already on another claim.'), memberPays: false,
    note: 'We already have a claim for this service on this day. Nothing is due twice.',
  },
  notCovered: {
    reason: worded(SYSTEM.adjustment, '96', 'The plan does not cover this service.'), memberPays: true,
    note: 'Your plan’s list of benefits does not include this service.',
  },
  tooLate: {
    reason: worded(SYSTEM.adjustment, '29', 'The claim came after the time limit for filing.'), memberPays: false,
    note: 'The claim reached us more than 180 days after the service. The provider may not bill you for it.',
  },
  moreInformation: {
    reason: worded(SYSTEM.adjustment, '16', 'The claim lacks information that is needed to decide it.'), memberPays: false,
    note: 'We asked the provider for the missing details on the claim form.',
  },
  limitReached: {
    reason: worded(SYSTEM.adjustment, '119', 'The most that the plan pays for this in a year has been reached.'), memberPays: true,
    note: 'Your plan pays for 20 therapy visits in a calendar year. This visit is beyond them.',
  },
  refillTooSoon: {
    reason: worded(SYSTEM.reject, '79', 'It is too soon to refill this drug.'), memberPays: false,
    note: 'The last fill should still last. The pharmacy can send the claim again later this month.',
  },
  bundled: {
    reason: worded(SYSTEM.adjustment, '97', 'The service is part of another one that was paid.'), memberPays: false,
    note: 'The price of the main service includes this one.',
  },
} as const satisfies Readonly<Record<string, Refusal>>;
