import type { CodeableConcept, ExplanationOfBenefitItem, ExplanationOfBenefitItemAdjudication } from 'fhir/r4';
import type { Refusal, Settled } from '../benefits/settle.js';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { amount, status, statusAsCategory } from './amount.js';
import type { StatedAmount } from './amount.js';
import type { Telling } from './book.js';
import type { Service } from './services.js';

/** A service with what the plan made of it. */
export interface SettledLine {
  readonly service: Service;
  readonly date: string;
  /** The last day, of what took several. */
  readonly end?: string;
  readonly settled: Settled;
  readonly refusal?: Refusal;
  /** Number of the process note that explains the refusal. */
  readonly note?: number;
  readonly place?: CodeableConcept;
  readonly revenue?: CodeableConcept;
  readonly bodySite?: CodeableConcept;
  readonly subSite?: readonly CodeableConcept[];
  readonly quantity?: { readonly value: number; readonly unit?: string };
  readonly diagnoses?: readonly number[];
  readonly careTeam?: readonly number[];
}

/** What is stated of one service or of the whole claim, in the order in which a member would read it. */
export function statedAmounts(settled: Settled, { silentOnOwed, paidAtOnce, thorough = false }: Telling): StatedAmount[] {
  return [
    amount('submitted', settled.billed),
    ...(settled.discount > 0 || thorough ? [amount('discount', settled.discount)] : []),
    amount('eligible', settled.allowed),
    ...(settled.notCovered > 0 || thorough ? [amount('noncovered', settled.notCovered)] : []),
    amount('deductible', settled.deductible),
    ...(settled.copay > 0 || thorough ? [amount('copay', settled.copay)] : []),
    ...(settled.coinsurance > 0 || thorough ? [amount('coinsurance', settled.coinsurance)] : []),
    ...(thorough ? [amount('benefit', settled.paid)] : []),
    amount('paidtoprovider', settled.paid),
    ...(silentOnOwed ? [] : [amount('memberliability', settled.owed)]),
    ...(paidAtOnce || thorough ? [amount('paidbypatient', paidAtOnce ? settled.owed : 0)] : []),
  ];
}

export function lineItem(line: SettledLine, at: number, telling: Telling, inNetwork: boolean): ExplanationOfBenefitItem {
  const { service, quantity = { value: service.units ?? 1 } } = line;
  return {
    sequence: at + 1,
    ...(line.careTeam && { careTeamSequence: [...line.careTeam] }),
    ...(line.diagnoses && { diagnosisSequence: [...line.diagnoses] }),
    ...(line.revenue && { revenue: line.revenue }),
    productOrService: service.code,
    ...(service.modifiers && { modifier: [...service.modifiers] }),
    ...(line.end === undefined ? { servicedDate: line.date } : { servicedPeriod: { start: line.date, end: line.end } }),
    ...(line.place && { locationCodeableConcept: line.place }),
    quantity,
    ...(line.bodySite && { bodySite: line.bodySite }),
    ...(line.subSite && { subSite: [...line.subSite] }),
    ...(line.note !== undefined && { noteNumber: [line.note] }),
    adjudication: lineAdjudication(line, telling, inNetwork),
  };
}

function lineAdjudication({ service, settled, refusal }: SettledLine, telling: Telling, inNetwork: boolean): ExplanationOfBenefitItemAdjudication[] {
  const amounts = telling.levels.includes('lines') ? statedAmounts(settled, telling) : [];
  if (refusal) return [status('benefitpaymentstatus', 'denied'), refused(refusal, telling), ...amounts];
  const network = inNetwork ? 'innetwork' : 'outofnetwork';
  if (telling.version === '1.1.0') return [statusAsCategory(network), ...amounts];
  return [status('benefitpaymentstatus', network), ...(service.units === undefined ? [] : [allowedUnits(service.units)]), ...amounts];
}

/** How many units the plan pays for: a number, and no money. */
function allowedUnits(units: number): ExplanationOfBenefitItemAdjudication {
  return { category: concept(SYSTEM.discriminator, 'allowedunits'), value: units };
}

function refused({ reason }: Refusal, { version }: Telling): ExplanationOfBenefitItemAdjudication {
  const pharmacys = reason.coding?.[0]?.system === SYSTEM.reject;
  const discriminator = version === '1.1.0' ? 'denialreason' : pharmacys ? 'rejectreason' : 'adjustmentreason';
  return { category: concept(SYSTEM.discriminator, discriminator), reason };
}
