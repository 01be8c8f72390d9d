import type { CodeableConcept, ExplanationOfBenefitDiagnosis } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';

/** ICD-10-CM codes and what a neighbour would call them. */
const DIAGNOSES = {
  checkup: ['Z00.00', 'General check-up'],
  childCheckup: ['Z00.129', 'Check-up of a child'],
  vaccination: ['Z23', 'Vaccination'],
  mammogram: ['Z12.31', 'Screening for breast cancer'],
  diabetes: ['E11.9', 'Type 2 diabetes'],
  diabetesHigh: ['E11.65', 'Type 2 diabetes with high blood sugar'],
  pressure: ['I10', 'High blood pressure'],
  cholesterol: ['E78.5', 'High cholesterol'],
  asthma: ['J45.30', 'Mild asthma that comes often'],
  asthmaAttack: ['J45.31', 'Asthma attack'],
  cold: ['J06.9', 'A cold'],
  soreThroat: ['J02.9', 'Sore throat'],
  earache: ['H66.91', 'Middle ear infection, right'],
  kneePain: ['M25.561', 'Pain in the right knee'],
  meniscus: ['S83.241A', 'Torn cartilage in the right knee, first treatment'],
  backPain: ['M54.50', 'Low back pain'],
  ankleSprain: ['S93.401A', 'Sprained right ankle, first treatment'],
  ankleSprainLater: ['S93.401D', 'Sprained right ankle, later treatment'],
  fall: ['W10.9XXA', 'Fell on stairs'],
  appendicitis: ['K35.80', 'Appendicitis'],
  dehydration: ['E86.0', 'Not enough water in the body'],
  chestPain: ['R07.9', 'Chest pain'],
  heartFailure: ['I50.9', 'Heart failure'],
  eczema: ['L20.9', 'Eczema'],
  mole: ['D22.5', 'Mole on the trunk'],
  anxiety: ['F41.1', 'Anxiety'],
  nearsighted: ['H52.13', 'Nearsighted in both eyes'],
  eyeCheck: ['Z01.00', 'Eye check-up'],
  toothDecay: ['K02.9', 'Tooth decay'],
  dentalCheck: ['Z01.20', 'Dental check-up'],
  sleepApnea: ['G47.33', 'Breathing stops during sleep'],
  brokenWrist: ['S52.501A', 'Broken right wrist, first treatment'],
} as const satisfies Readonly<Record<string, readonly [code: string, words: string]>>;

export type DiagnosisKey = keyof typeof DIAGNOSES;

export function diagnosed(key: DiagnosisKey): CodeableConcept {
  const [code, words] = DIAGNOSES[key];
  return concept(SYSTEM.icd10cm, code, words);
}

/** The first one is the principal. `stay`: institutional claims say what was there on admission, and call the others `other`. */
export function diagnoses(keys: readonly DiagnosisKey[], stay = false): ExplanationOfBenefitDiagnosis[] {
  return keys.map((key, at) => ({
    sequence: at + 1,
    diagnosisCodeableConcept: diagnosed(key),
    type: [typeOf(key, at === 0, stay)],
    ...(stay && { onAdmission: concept(SYSTEM.presentOnAdmission, 'Y', 'Was there on admission') }),
  }));
}

/** Said again as what the patient came with, as CARIN asks of outpatient claims. */
export function withReasonForVisit(list: readonly ExplanationOfBenefitDiagnosis[]): ExplanationOfBenefitDiagnosis[] {
  const [first] = list;
  if (!first) return [];
  const { onAdmission: _, ...reason } = first;
  return [...list, { ...reason, sequence: list.length + 1, type: [concept(SYSTEM.carinDiagnosisType, 'patientreasonforvisit', 'What you came with')] }];
}

function typeOf(key: DiagnosisKey, first: boolean, stay: boolean): CodeableConcept {
  if (first) return concept(SYSTEM.diagnosisType, 'principal', 'Main reason');
  if (key === 'fall') return concept(SYSTEM.carinDiagnosisType, 'externalcauseofinjury', 'How it happened');
  return stay ? concept(SYSTEM.carinDiagnosisType, 'other', 'Also there') : concept(SYSTEM.carinDiagnosisType, 'secondary', 'Further reason');
}
