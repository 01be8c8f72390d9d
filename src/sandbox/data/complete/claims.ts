/**
 * Claims that state every element which CARIN Blue Button asks a payer to support: one of each kind. Others leave out what was not so.
 * @see https://hl7.org/fhir/us/carin-bb/STU2/artifacts.html
 */
import type { CodeableConcept, ExplanationOfBenefit, ExplanationOfBenefitItem, ExplanationOfBenefitItemAdjudication } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { replaced } from '../claims/replaced.js';
import type { Fact } from '../claims/supporting-info.js';

type Kind = 'Inpatient-Institutional' | 'Outpatient-Institutional' | 'Oral' | 'Pharmacy' | 'Professional-NonClinician';

interface Completion {
  readonly facts: readonly Fact[];
  readonly item: (item: ExplanationOfBenefitItem) => Partial<ExplanationOfBenefitItem>;
  readonly adjudication?: readonly ExplanationOfBenefitItemAdjudication[];
  /** Explains the first service; what a note says of it. */
  readonly note?: string;
}

const ADJUSTED: ExplanationOfBenefitItemAdjudication = { category: concept(SYSTEM.discriminator, 'adjustmentreason'), reason: concept(SYSTEM.adjustment, '45', 'Price agreed with the provider') };
const ONE_UNIT: ExplanationOfBenefitItemAdjudication = { category: concept(SYSTEM.discriminator, 'allowedunits'), value: 1 };

function about(code: string): { readonly category: CodeableConcept } {
  return { category: concept(SYSTEM.supportingInfo, code) };
}

function modified(code: string): Pick<ExplanationOfBenefitItem, 'modifier'> {
  return { modifier: [concept(SYSTEM.hcpcs, code)] };
}

const COMPLETIONS: Readonly<Record<Kind, Completion>> = {
  'Inpatient-Institutional': { facts: [], item: () => modified('GX'), adjudication: [ADJUSTED] },
  'Outpatient-Institutional': { facts: [], item: ({ adjudication = [] }) => ({ ...modified('GX'), adjudication: [...adjudication, ADJUSTED] }), adjudication: [ADJUSTED], note: 'Paid at the price that the plan has agreed with the hospital.' },
  'Oral': {
    facts: [
      { ...about('orthodontics'), valueBoolean: false },
      { ...about('prosthesis'), valueBoolean: false },
      { ...about('additionalbodysite'), code: concept(SYSTEM.tooth, '4') },
      { ...about('missingtoothnumber'), code: concept(SYSTEM.tooth, '1') },
      { ...about('medicalrecordnumber'), valueString: 'M-5520' },
    ],
    item: ({ adjudication = [] }) => ({ ...modified('GX'), informationSequence: [1], adjudication: [...adjudication, ONE_UNIT] }),
  },
  'Pharmacy': {
    facts: [],
    item: ({ productOrService, quantity }) => ({ detail: [{ sequence: 1, productOrService, ...(quantity && { quantity }) }] }),
  },
  'Professional-NonClinician': {
    facts: [
      { ...about('patientweight'), valueQuantity: { value: 70, unit: 'kg' } },
      { ...about('ambulancetransportreason'), code: concept(SYSTEM.payersOwn, 'A', 'To the nearest place that could help') },
      { ...about('transportationdistance'), valueQuantity: { value: 6, unit: 'mi' } },
      { ...about('roundtrippurpose'), valueString: 'Home again on the same day' },
      { ...about('stretcherpurpose'), valueString: 'Could not sit' },
      { ...about('pickuplocation'), valueString: 'At home' },
      { ...about('dropofflocation'), valueString: 'At the clinic' },
      { ...about('medicalrecordnumber'), valueString: 'M-5520' },
    ],
    item: () => ({}),
  },
};

/** The same claims, the latest whole one of each kind with all that a claim may say, and with the decision that came before it. */
export function completeClaims(claims: readonly ExplanationOfBenefit[]): ExplanationOfBenefit[] {
  const chosen = new Map((Object.keys(COMPLETIONS) as Kind[]).flatMap((kind) => {
    const claim = claims.findLast((one) => isWhole(one) && one.meta?.profile?.some((profile) => profile.endsWith(`${kind}|2.0.0`)));
    return claim ? [[claim, kind] as const] : [];
  }));
  return claims.flatMap((claim) => {
    const kind = chosen.get(claim);
    return kind === undefined ? [claim] : decidedTwice(withAll(claim, COMPLETIONS[kind]));
  });
}

function isWhole({ status: stands, related, total, processNote }: ExplanationOfBenefit): boolean {
  return stands === 'active' && !related && !processNote && (total ?? []).length > 0;
}

function withAll(claim: ExplanationOfBenefit, { facts, item, adjudication = [], note }: Completion): ExplanationOfBenefit {
  const { supportingInfo = [], item: [first, ...others] = [] } = claim;
  const noted: Partial<ExplanationOfBenefitItem> = note === undefined ? {} : { noteNumber: [1] };
  return {
    ...claim,
    ...(facts.length > 0 && { supportingInfo: [...supportingInfo, ...facts.map((fact, at) => ({ sequence: supportingInfo.length + at + 1, ...fact }))] }),
    ...(first && { item: [{ ...first, ...item(first), ...noted }, ...others] }),
    ...(adjudication.length > 0 && { adjudication: [...(claim.adjudication ?? []), ...adjudication] }),
    ...(note !== undefined && { processNote: [{ number: 1, type: 'display', text: note }] }),
  };
}

/** The first decision was the same in everything but its number: a clerk's correction, such as payers make. */
function decidedTwice(claim: ExplanationOfBenefit): ExplanationOfBenefit[] {
  const first = { ...claim, id: `${claim.id ?? ''}-first`, identifier: (claim.identifier ?? []).map((one) => ({ ...one, value: `${one.value ?? ''}-0` })) };
  return replaced(first, claim);
}
