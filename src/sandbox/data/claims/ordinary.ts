import type {
  ExplanationOfBenefit, ExplanationOfBenefitCareTeam, ExplanationOfBenefitDiagnosis, ExplanationOfBenefitItemAdjudication, ExplanationOfBenefitPayment,
  ExplanationOfBenefitProcedure, ExplanationOfBenefitTotal,
} from 'fhir/r4';
import type { Settled } from '../benefits/settle.js';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { money, sum } from '../cents.js';
import { amount, payerStatus, status, statusAsCategory } from './amount.js';
import type { PayerStatus } from './amount.js';
import type { Telling } from './book.js';
import { frame } from './frame.js';
import type { ClaimHeader } from './frame.js';
import { lineItem, statedAmounts } from './service-line.js';
import type { SettledLine } from './service-line.js';
import { contracted, numbered } from './supporting-info.js';
import type { Fact } from './supporting-info.js';

/** A claim that adds up, and has been decided. */
export interface OrdinaryClaim extends ClaimHeader {
  readonly inNetwork: boolean;
  readonly lines: readonly SettledLine[];
  readonly telling: Telling;
  readonly facts?: readonly Fact[];
  readonly careTeam?: readonly ExplanationOfBenefitCareTeam[];
  readonly diagnosis?: readonly ExplanationOfBenefitDiagnosis[];
  readonly procedure?: readonly ExplanationOfBenefitProcedure[];
}

/** The claim as the payer explains it: its services, its money at the levels at which its system tells it, its reasons and notes. */
export function ordinary(claim: OrdinaryClaim): ExplanationOfBenefit {
  const { telling, inNetwork } = claim;
  const lines = withNotes(claim.lines);
  const whole = wholeOf(claim.lines);
  const contracts = telling.version === '1.1.0' ? contracted(inNetwork, claim.kind === 'professional' && telling.thorough) : [];
  const facts = [...contracts, ...(claim.facts ?? [])];
  const processNote = notesOf(lines);
  return {
    ...frame({ ...claim, version: telling.version, profiled: telling.profiled ?? true }),
    payee: { type: concept(SYSTEM.payeeType, 'provider', 'Provider'), party: claim.provider },
    ...(claim.careTeam && { careTeam: [...claim.careTeam] }),
    ...(facts.length > 0 && { supportingInfo: numbered(facts) }),
    ...(claim.diagnosis && { diagnosis: [...claim.diagnosis] }),
    ...(claim.procedure && { procedure: [...claim.procedure] }),
    item: lines.map((line, at) => lineItem(line, at, telling, inNetwork)),
    adjudication: headerAdjudication(whole, telling, inNetwork),
    ...(telling.levels.includes('total') && { total: totals(whole, telling, inNetwork) }),
    payment: paymentOf(lines, claim.processed),
    ...(processNote.length > 0 && { processNote }),
  };
}

/** What its lines come to. */
function wholeOf(lines: readonly SettledLine[]): Settled {
  const of = (part: keyof Settled): number => sum(lines.map(({ settled }) => settled[part]));
  return {
    billed: of('billed'), allowed: of('allowed'), discount: of('discount'), notCovered: of('notCovered'), deductible: of('deductible'),
    copay: of('copay'), coinsurance: of('coinsurance'), paid: of('paid'), owed: of('owed'),
  };
}

/** One note a reason, and each refused line points to its own. */
function withNotes(lines: readonly SettledLine[]): SettledLine[] {
  const said = [...new Set(lines.flatMap(({ refusal }) => refusal?.note ?? []))];
  return lines.map((line) => (line.refusal ? { ...line, note: said.indexOf(line.refusal.note) + 1 } : line));
}

function notesOf(lines: readonly SettledLine[]): NonNullable<ExplanationOfBenefit['processNote']> {
  const texts = new Map(lines.flatMap(({ note, refusal }) => (note !== undefined && refusal ? [[note, refusal.note] as const] : [])));
  return [...texts].map(([number, text]) => ({ number, type: 'display', text }));
}

function headerAdjudication(whole: Settled, telling: Telling, inNetwork: boolean): ExplanationOfBenefitItemAdjudication[] {
  const network = inNetwork ? 'innetwork' : 'outofnetwork';
  const amounts = telling.levels.includes('header') ? statedAmounts(whole, telling) : [];
  if (telling.version === '1.1.0') return [statusAsCategory(network), ...amounts];
  const discriminators = ['billingnetworkstatus', 'renderingnetworkstatus', ...(telling.thorough ? (['benefitpaymentstatus'] as const) : [])] as const;
  return [...discriminators.map((discriminator) => status(discriminator, network)), ...amounts];
}

/** In the shape of 1.1.0 a network status stands among the totals, with an amount of nothing. */
function totals(whole: Settled, telling: Telling, inNetwork: boolean): ExplanationOfBenefitTotal[] {
  const amounts: ExplanationOfBenefitTotal[] = statedAmounts(whole, telling);
  if (telling.version === '2.0.0') return amounts;
  return [...amounts, { category: payerStatus(inNetwork ? 'innetwork' : 'outofnetwork'), amount: amount('submitted', 0).amount }];
}

/** `partiallypaid` is CARIN's word for a claim of which some services were refused. */
function paymentOf(lines: readonly SettledLine[], date: string): ExplanationOfBenefitPayment {
  const refused = lines.filter(({ refusal }) => refusal).length;
  const decided: PayerStatus = refused === 0 ? 'paid' : refused === lines.length ? 'denied' : 'partiallypaid';
  const paid = wholeOf(lines).paid;
  return { type: payerStatus(decided), date, ...(paid > 0 && { amount: money(paid) }) };
}
