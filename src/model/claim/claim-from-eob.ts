import type { Claim, OtherAmount } from './claim.js';
import { accidentOf } from './accident.js';
import { otherAmountsOf, statementsOf } from './adjudication.js';
import { amountsOf } from './amounts.js';
import { careTeamOf } from './care-team.js';
import { decisionOf } from './decision.js';
import { diagnosesOf, performedOf } from './diagnosis.js';
import { kindOf } from './kind.js';
import { levelOf, linesLevelOf } from './level.js';
import { linesOf } from './line.js';
import { networkOf } from './network.js';
import { partyOf } from './party.js';
import { notesOf, reasonOf, reasonsOf } from './reason.js';
import { relatedOf } from './related.js';
import { serviceDatesOf } from './service-dates.js';
import { standingOf } from './standings.js';
import { statusCodesOf } from './status-codes.js';
import { factOf, supportingInfoOf } from './supporting-info.js';
import { codedOf, wordsOf } from '../concept.js';
import { dateOf } from '../date.js';
import { fieldsOf, listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { claimNumberOf, identifiersOf } from '../identifier.js';
import { Once } from '../once.js';
import { referenceOf, withContained } from '../reference.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';
import { textOf, textsOf } from '../text.js';

/** What the caller has besides the EOB. */
export interface EobContext {
  /** Finds a resource that came along (`resolverOf`), to name who is only referred to. Contained resources are found without it. */
  readonly resolve?: Resolve;
}

/**
 * Reads an ExplanationOfBenefit, of any profile or none. Never throws: what is no EOB is a claim that is `unreadable`, and what the
 * payer does not state is absent.
 * @see https://hl7.org/fhir/R4/explanationofbenefit.html
 * @see https://hl7.org/fhir/us/carin-bb/
 */
export function claimFromEob(resource: unknown, context: EobContext = {}): Claim {
  const eob = fieldsOf(resource);
  return eob?.resourceType === 'ExplanationOfBenefit' ? read(eob, withContained(eob, context.resolve)) : unreadable(eob);
}

function read(eob: Fields, resolve: Resolve): Claim {
  const notes = notesOf(eob.processNote);
  const lines = linesOf(eob, { notes, resolve });
  const money = moneyIn(eob, lines);
  const status = textOf(eob.status);
  const outcome = textOf(eob.outcome);
  const use = textOf(eob.use);
  const related = relatedOf(eob.related);
  const decision = decisionOf({ status, outcome, codes: money.codes, lines: lines.map(({ line }) => line.decision), amounts: money.amounts });
  return stated({
    id: textOf(eob.id),
    identifiers: identifiersOf(eob.identifier),
    claimReference: referenceOf(eob.claim),
    number: claimNumberOf(eob.identifier),
    status,
    outcome,
    disposition: textOf(eob.disposition),
    use,
    ...typeAndDates(eob, lines.map(({ line }) => line)),
    ...parties(eob, resolve),
    accident: accidentOf(eob.accident, resolve),
    preAuthorizations: preAuthorizationsOf(eob),
    amounts: money.amounts,
    otherAmounts: money.otherAmounts,
    network: networkOf([money.codes, ...lines.flatMap(({ codes }) => codes)]),
    decision,
    standing: standingOf({ related, ...(status !== undefined && { status }), ...(use !== undefined && { use }) }),
    related,
    lines: lines.map(({ line }) => line),
    diagnoses: diagnosesOf(eob.diagnosis, resolve),
    procedures: performedOf(eob.procedure, resolve),
    careTeam: careTeamOf(eob.careTeam, resolve),
    supportingInfo: supportingInfoOf(eob.supportingInfo, resolve),
    reasons: money.reasons,
    notes: notes.texts,
  });
}

/** What the claim says of money and its reasons as a whole. Lines' own other amounts and reasons stand in the lines. */
function moneyIn(eob: Fields, lines: ReturnType<typeof linesOf>) {
  const totals = listOf(eob.total);
  const header = listOf(eob.adjudication);
  const payment = fieldsOf(eob.payment);
  const levels = [levelOf(statementsOf(totals), 'total'), levelOf(statementsOf(header), 'header'), linesLevelOf(lines.map(({ money }) => money))];
  const otherAmounts = new Once<OtherAmount>(({ label, value, currency, plain }) => `${value} ${currency ?? ''} ${plain ? 'plain' : ''} ${label}`);
  otherAmounts.addAll([...otherAmountsOf(totals, 'total'), ...otherAmountsOf(header, 'header')]);
  const adjustment = reasonOf(payment?.adjustmentReason, 'adjustment');
  return {
    amounts: amountsOf(levels, payment?.amount),
    otherAmounts: otherAmounts.values,
    codes: statusCodesOf([...totals, ...header]),
    reasons: [...reasonsOf(header), ...(adjustment ? [adjustment] : [])],
  };
}

function typeAndDates(eob: Fields, lines: Claim['lines']) {
  const kind = kindOf(eob.type);
  const { start, end } = serviceDatesOf(kind, eob.billablePeriod, lines);
  const receipt = factOf(eob.supportingInfo, 'clmrecvddate');
  return {
    kind,
    typeText: wordsOf(eob.type),
    subType: codedOf(eob.subType),
    serviceStart: start,
    serviceEnd: end,
    created: dateOf(eob.created),
    received: dateOf(receipt?.timingDate) ?? dateOf(fieldsOf(receipt?.timingPeriod)?.start),
    paidOn: dateOf(fieldsOf(eob.payment)?.date),
  };
}

function parties(eob: Fields, resolve: Resolve) {
  return {
    patient: partyOf(eob.patient, resolve),
    provider: partyOf(eob.provider, resolve),
    facility: partyOf(eob.facility, resolve) ?? partyOf(factOf(eob.supportingInfo, 'servicefacility')?.valueReference, resolve),
    insurer: partyOf(eob.insurer, resolve),
    payee: partyOf(fieldsOf(eob.payee)?.party, resolve),
  };
}

function preAuthorizationsOf(eob: Fields): string[] | undefined {
  const numbers = new Set([eob.preAuthRef, ...listOf(eob.insurance).map((coverage) => coverage.preAuthRef)].flatMap(textsOf));
  return numbers.size > 0 ? [...numbers] : undefined;
}

/** An entry that is no EOB: shown as one claim that can't be read, so that the others stay. */
function unreadable(resource: Fields | undefined): Claim {
  return {
    ...stated({ id: textOf(resource?.id) }),
    unreadable: true,
    identifiers: [],
    amounts: {},
    otherAmounts: [],
    standing: 'current',
    related: [],
    lines: [],
    diagnoses: [],
    procedures: [],
    careTeam: [],
    supportingInfo: [],
    reasons: [],
    notes: [],
  };
}
