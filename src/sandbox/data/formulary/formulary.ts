import type { Basic, InsurancePlan, MedicationKnowledge } from 'fhir/r4';
import { drugList, DRUG_LISTS } from './list.js';
import { formularyDrug } from './drug.js';
import { LISTED_DRUGS } from './drugs.js';
import { formularyItem } from './item.js';

/** The plans' drug lists in the shapes of the US Drug Formulary guide, STU 2: the lists, the drugs, and how each list covers each drug. */
export function formulary(lastUpdated: string): (InsurancePlan | MedicationKnowledge | Basic)[] {
  const lists = Object.values(DRUG_LISTS);
  return [
    ...lists.map((list) => drugList(list, lastUpdated)),
    ...LISTED_DRUGS.map((drug) => formularyDrug(drug, lastUpdated)),
    ...lists.flatMap((list) => LISTED_DRUGS.flatMap((drug) => {
      const tier = drug.tiers[list.id];
      return tier ? [formularyItem(drug, list, tier, lastUpdated)] : [];
    })),
  ];
}
