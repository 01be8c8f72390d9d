import type { ExplanationOfBenefitSupportingInfo } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { payerStatus } from './amount.js';

/** One fact of `supportingInfo`, not numbered yet. */
export type Fact = Omit<ExplanationOfBenefitSupportingInfo, 'sequence'>;

export function numbered(facts: readonly Fact[]): ExplanationOfBenefitSupportingInfo[] {
  return facts.map((fact, at) => ({ sequence: at + 1, ...fact }));
}

function about(code: string, word: string): Pick<Fact, 'category'> {
  return { category: concept(SYSTEM.supportingInfo, code, word) };
}

export function received(date: string): Fact {
  return { ...about('clmrecvddate', 'Claim received'), timingDate: date };
}

/** @param performing whether the contract of who treated is said besides that of who bills */
export function contracted(inNetwork: boolean, performing = false): Fact[] {
  const code = payerStatus(inNetwork ? 'contracted' : 'noncontracted');
  return [
    { ...about('billingnetworkcontractingstatus', 'Contract of the billing provider'), code },
    ...(performing ? [{ ...about('performingnetworkcontractingstatus', 'Contract of who treated you'), code }] : []),
  ];
}

export function serviceFacility(reference: string, display: string): Fact {
  return { ...about('servicefacility', 'Where the service took place'), valueReference: { reference, display } };
}

export function accountNumber(value: string): Fact {
  return { ...about('patientaccountnumber', 'Account number at the provider'), valueString: value };
}

export function recordNumber(value: string): Fact {
  return { ...about('medicalrecordnumber', 'Medical record number'), valueString: value };
}

export interface Stay {
  readonly start: string;
  readonly end: string;
  /** `TypeOfBill`, three digits and a leading zero; `PatDischargeStatus`; MS-DRG. */
  readonly typeOfBill: string;
  readonly discharge: string;
  readonly drg?: string;
  readonly emergency: boolean;
}

export function admission({ start, end, typeOfBill, discharge, drg, emergency }: Stay): Fact[] {
  return [
    { ...about('admissionperiod', 'Admission'), timingPeriod: { start, end } },
    ...visitFacts({ typeOfBill, discharge, emergency }),
    ...(drg === undefined ? [] : [{ ...about('drg', 'Diagnosis related group'), code: concept(SYSTEM.drg, drg) }]),
  ];
}

export function visitFacts({ typeOfBill, discharge, emergency }: Pick<Stay, 'typeOfBill' | 'discharge' | 'emergency'>): Fact[] {
  return [
    { ...about('typeofbill', 'Type of bill'), code: concept(SYSTEM.typeOfBill, typeOfBill) },
    { ...about('pointoforigin', 'Came from'), code: concept(SYSTEM.pointOfOrigin, '1', 'Came from home') },
    {
      ...about('admtype', 'Kind of admission'),
      code: emergency ? concept(SYSTEM.admissionType, '1', 'Emergency') : concept(SYSTEM.admissionType, '3', 'Planned'),
    },
    { ...about('discharge-status', 'Went to'), code: concept(SYSTEM.dischargeStatus, discharge, discharge === '01' ? 'Went home' : undefined) },
  ];
}

export interface Dispensing {
  readonly daysSupply: number;
  readonly refill: number;
  readonly refillsAuthorized: number;
  readonly brand: boolean;
  /** `NCPDPDispensedAsWrittenOrProductSelectionCode`. */
  readonly dispensedAsWritten: string;
  /** `NCPDPPrescriptionOriginCode`: 1 written, 2 by phone, 3 electronic, 4 by fax. */
  readonly origin: string;
}

export function dispensing({ daysSupply, refill, refillsAuthorized, brand, dispensedAsWritten, origin }: Dispensing): Fact[] {
  return [
    { ...about('dayssupply', 'Days of supply'), valueQuantity: { value: daysSupply, unit: 'days' } },
    { ...about('dawcode', 'Dispensed as written'), code: concept(SYSTEM.dispensedAsWritten, dispensedAsWritten) },
    { ...about('refillnum', 'Refill'), valueQuantity: { value: refill } },
    { ...about('refillsauthorized', 'Refills allowed'), valueQuantity: { value: refillsAuthorized } },
    {
      ...about('brandgenericindicator', 'Brand or generic'),
      code: brand ? concept(SYSTEM.brandGeneric, '1', 'Brand') : concept(SYSTEM.brandGeneric, '2', 'Generic'),
    },
    { ...about('rxorigincode', 'How it was ordered'), code: concept(SYSTEM.prescriptionOrigin, origin) },
    { ...about('compoundcode', 'Mixed by the pharmacy'), code: concept(SYSTEM.compound, '1', 'Not mixed') },
  ];
}
