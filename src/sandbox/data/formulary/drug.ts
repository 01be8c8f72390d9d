import type { MedicationKnowledge, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { FORMULARY_SYSTEM, formularyProfile } from './codes.js';
import { DOSE_FORMS, DRUG_CLASSES } from './drugs.js';
import type { ListedDrug } from './drugs.js';

export function drugReference({ rxnorm }: ListedDrug): Reference {
  return { reference: `MedicationKnowledge/drug-${rxnorm}` };
}

/** The drug itself, whichever plans cover it. @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/StructureDefinition-usdf-FormularyDrug.html */
export function formularyDrug({ rxnorm, name, form, drugClass }: ListedDrug, lastUpdated: string): MedicationKnowledge {
  const [formCode, formWord] = DOSE_FORMS[form];
  return {
    resourceType: 'MedicationKnowledge',
    id: `drug-${rxnorm}`,
    meta: { lastUpdated, profile: [formularyProfile('FormularyDrug')] },
    code: concept(FORMULARY_SYSTEM.rxnorm, rxnorm, name),
    status: 'active',
    doseForm: concept(FORMULARY_SYSTEM.rxnorm, formCode, formWord),
    medicineClassification: [{ type: { text: 'What it is for' }, classification: [concept(FORMULARY_SYSTEM.drugClass, drugClass, DRUG_CLASSES[drugClass])] }],
  };
}
