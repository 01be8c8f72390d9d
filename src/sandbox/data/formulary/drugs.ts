import type { Tier } from './codes.js';

/** A drug that formularies list: its RxNorm code, and names of our own. */
export interface ListedDrug {
  readonly rxnorm: string;
  readonly name: string;
  readonly form: DoseForm;
  readonly drugClass: DrugClass;
  /** Its tier on each list; on a list where it has none it is not covered. */
  readonly tiers: Readonly<Partial<Record<ListId, Tier>>>;
  readonly limits: Limits;
}

export type ListId = 'careful' | 'wide';

/** What the plan wants before or while it pays. */
export interface Limits {
  readonly approval?: boolean;
  /** Another drug has to be tried first; `newStarts`: only by people who do not take it yet. */
  readonly step?: 'everybody' | 'newStarts';
  /** The most in so many days. */
  readonly quantity?: { readonly count: number; readonly unit: string; readonly days: number };
}

/** RxNorm's dose forms, with words of our own. */
export const DOSE_FORMS = {
  tablet: ['317541', 'Tablet'],
  capsule: ['316965', 'Capsule'],
  inhaler: ['721654', 'Inhaler'],
  injection: ['316949', 'Injection'],
} as const;

export type DoseForm = keyof typeof DOSE_FORMS;

export const DRUG_CLASSES = {
  pressure: 'For high blood pressure',
  cholesterol: 'For high cholesterol',
  diabetes: 'For diabetes',
  antibiotic: 'Against bacteria',
  mood: 'For depression and anxiety',
  breathing: 'For asthma and allergies',
  pain: 'For pain and fever',
  stomach: 'For the stomach',
  clotting: 'Against blood clots',
  heart: 'For the heart',
  steroid: 'Against inflammation',
  nerves: 'For nerves and seizures',
  joints: 'For joints and immune diseases',
  prostate: 'For the prostate',
} as const;

export type DrugClass = keyof typeof DRUG_CLASSES;

type Row = readonly [rxnorm: string, name: string, form: DoseForm, drugClass: DrugClass, careful: Tier | '', wide: Tier | '', limits?: Limits];

const THIRTY_DAYS = (count: number, unit: string): Limits => ({ quantity: { count, unit, days: 30 } });

const ROWS: readonly Row[] = [
  ['314076', 'Lisinopril 10 mg tablet', 'tablet', 'pressure', 'preferred-generic', 'preferred-generic'],
  ['197361', 'Amlodipine 5 mg tablet', 'tablet', 'pressure', 'preferred-generic', 'preferred-generic'],
  ['979492', 'Losartan 50 mg tablet', 'tablet', 'pressure', 'preferred-generic', 'preferred-generic'],
  ['310798', 'Hydrochlorothiazide 25 mg tablet', 'tablet', 'pressure', 'preferred-generic', 'preferred-generic'],
  ['866924', 'Metoprolol tartrate 25 mg tablet', 'tablet', 'heart', 'preferred-generic', 'generic'],
  ['313988', 'Furosemide 40 mg tablet', 'tablet', 'heart', 'preferred-generic', 'preferred-generic'],
  ['617310', 'Atorvastatin 20 mg tablet', 'tablet', 'cholesterol', 'preferred-generic', 'preferred-generic'],
  ['312961', 'Simvastatin 20 mg tablet', 'tablet', 'cholesterol', 'preferred-generic', 'generic'],
  ['859747', 'Rosuvastatin 10 mg tablet', 'tablet', 'cholesterol', '', 'generic', { step: 'newStarts' }],
  ['861007', 'Metformin 500 mg tablet', 'tablet', 'diabetes', 'preferred-generic', 'preferred-generic'],
  ['311041', 'Insulin glargine 100 units per mL', 'injection', 'diabetes', 'preferred-brand', 'preferred-brand', THIRTY_DAYS(30, 'mL')],
  ['1545653', 'Empagliflozin 10 mg tablet', 'tablet', 'diabetes', 'non-preferred-brand', 'preferred-brand', { step: 'everybody', ...THIRTY_DAYS(30, 'tablets') }],
  ['308191', 'Amoxicillin 500 mg capsule', 'capsule', 'antibiotic', 'preferred-generic', 'preferred-generic'],
  ['308460', 'Azithromycin 250 mg tablet', 'tablet', 'antibiotic', 'preferred-generic', 'generic', { quantity: { count: 6, unit: 'tablets', days: 10 } }],
  ['312941', 'Sertraline 50 mg tablet', 'tablet', 'mood', 'preferred-generic', 'preferred-generic'],
  ['349332', 'Escitalopram 10 mg tablet', 'tablet', 'mood', 'preferred-generic', 'preferred-generic'],
  ['745679', 'Albuterol 90 mcg inhaler', 'inhaler', 'breathing', 'generic', 'preferred-generic', THIRTY_DAYS(2, 'inhalers')],
  ['895994', 'Fluticasone 44 mcg inhaler', 'inhaler', 'breathing', 'preferred-brand', 'preferred-brand', THIRTY_DAYS(1, 'inhaler')],
  ['200224', 'Montelukast 10 mg tablet', 'tablet', 'breathing', 'preferred-generic', 'preferred-generic'],
  ['197806', 'Ibuprofen 600 mg tablet', 'tablet', 'pain', 'preferred-generic', 'preferred-generic'],
  ['313782', 'Acetaminophen 325 mg tablet', 'tablet', 'pain', '', 'generic'],
  ['857002', 'Acetaminophen 325 mg with hydrocodone 5 mg tablet', 'tablet', 'pain', 'generic', 'generic', { approval: true, quantity: { count: 28, unit: 'tablets', days: 7 } }],
  ['198051', 'Omeprazole 20 mg capsule', 'capsule', 'stomach', 'preferred-generic', 'preferred-generic'],
  ['314200', 'Pantoprazole 40 mg tablet', 'tablet', 'stomach', 'generic', 'preferred-generic'],
  ['855332', 'Warfarin 5 mg tablet', 'tablet', 'clotting', 'preferred-generic', 'preferred-generic'],
  ['309362', 'Clopidogrel 75 mg tablet', 'tablet', 'clotting', 'preferred-generic', 'preferred-generic'],
  ['1364445', 'Apixaban 5 mg tablet', 'tablet', 'clotting', 'preferred-brand', 'preferred-brand', THIRTY_DAYS(60, 'tablets')],
  ['312615', 'Prednisone 20 mg tablet', 'tablet', 'steroid', 'preferred-generic', 'preferred-generic'],
  ['310431', 'Gabapentin 300 mg capsule', 'capsule', 'nerves', 'preferred-generic', 'preferred-generic'],
  ['863669', 'Tamsulosin 0.4 mg capsule', 'capsule', 'prostate', 'preferred-generic', 'preferred-generic'],
  ['1872980', 'Adalimumab 40 mg pen', 'injection', 'joints', 'specialty', 'specialty', { approval: true, step: 'everybody', quantity: { count: 2, unit: 'pens', days: 28 } }],
];

export const LISTED_DRUGS: readonly ListedDrug[] = ROWS.map(([rxnorm, name, form, drugClass, careful, wide, limits = {}]) => ({
  rxnorm, name, form, drugClass, limits, tiers: { ...(careful && { careful }), ...(wide && { wide }) },
}));
