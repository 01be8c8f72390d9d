import type { CodeableConcept } from 'fhir/r4';
import type { Sharing } from '../benefits/settle.js';
import type { Cents } from '../cents.js';
import { concept, worded } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';

/** A service with its usual bill and the plan's price for it, in cents. */
export interface Service {
  readonly code: CodeableConcept;
  readonly billed: Cents;
  readonly allowed: Cents;
  readonly sharing: Sharing;
  readonly units?: number;
  readonly modifiers?: readonly CodeableConcept[];
}

const FREE: Sharing = { kind: 'free' };
const DEDUCTIBLE: Sharing = { kind: 'deductible' };
const PRIMARY: Sharing = { kind: 'copay', copay: 'primary' };
const SPECIALIST: Sharing = { kind: 'copay', copay: 'specialist' };
const URGENT: Sharing = { kind: 'copay', copay: 'urgent' };

/** CPT codes stand without their texts, which are not ours to give; the words are this payer's. */
function cpt(code: string, words: string): CodeableConcept {
  return worded(SYSTEM.cpt, code, words);
}

function hcpcs(code: string, words: string): CodeableConcept {
  return concept(SYSTEM.hcpcs, code, words);
}

export const SERVICES = {
  checkup: { code: cpt('99396', 'Yearly check-up'), billed: 32_000, allowed: 19_800, sharing: FREE },
  childCheckup: { code: cpt('99393', 'Yearly check-up of a child'), billed: 24_500, allowed: 16_400, sharing: FREE },
  visit: { code: cpt('99213', 'Doctor visit'), billed: 18_500, allowed: 11_200, sharing: PRIMARY },
  longVisit: { code: cpt('99214', 'Longer doctor visit'), billed: 26_000, allowed: 15_800, sharing: PRIMARY },
  specialistVisit: { code: cpt('99214', 'Visit at a specialist'), billed: 31_000, allowed: 17_200, sharing: SPECIALIST },
  /** The bare code, as many payers send it. */
  unwordedVisit: { code: concept(SYSTEM.cpt, '99215'), billed: 34_000, allowed: 21_000, sharing: SPECIALIST },
  urgentVisit: { code: cpt('99203', 'Walk-in visit'), billed: 24_000, allowed: 14_500, sharing: URGENT },
  videoVisit: { code: cpt('99213', 'Video visit'), billed: 15_500, allowed: 9800, sharing: PRIMARY, modifiers: [concept(SYSTEM.cpt, '95')] },
  fluVaccine: { code: cpt('90686', 'Flu vaccine'), billed: 4200, allowed: 2600, sharing: FREE },
  givingVaccine: { code: cpt('90471', 'Giving a vaccine'), billed: 3800, allowed: 2200, sharing: FREE },
  therapy: {
    code: cpt('97110', 'Exercise therapy, 15 minutes'),
    billed: 18_000,
    allowed: 11_400,
    sharing: DEDUCTIBLE,
    units: 3,
    modifiers: [concept(SYSTEM.cpt, 'GP')],
  },
  handsOnTherapy: {
    code: cpt('97140', 'Hands-on therapy, 15 minutes'),
    billed: 6200,
    allowed: 3900,
    sharing: DEDUCTIBLE,
    modifiers: [concept(SYSTEM.cpt, 'GP')],
  },
  therapyStart: { code: cpt('97161', 'First look by a therapist'), billed: 21_000, allowed: 13_300, sharing: SPECIALIST },
  talkTherapy: { code: cpt('90834', 'Talk therapy, 45 minutes'), billed: 16_000, allowed: 11_800, sharing: PRIMARY },
  longBloodSugar: { code: cpt('83036', 'Blood sugar over three months'), billed: 5800, allowed: 1350, sharing: DEDUCTIBLE },
  cholesterolPanel: { code: cpt('80061', 'Cholesterol test'), billed: 7400, allowed: 1860, sharing: DEDUCTIBLE },
  chemistryPanel: { code: cpt('80053', 'Blood chemistry'), billed: 6900, allowed: 1460, sharing: DEDUCTIBLE },
  drawingBlood: { code: cpt('36415', 'Drawing blood'), billed: 2200, allowed: 860, sharing: DEDUCTIBLE },
  geneTest: { code: cpt('81479', 'Gene test'), billed: 285_000, allowed: 94_000, sharing: DEDUCTIBLE },
  ankleXray: { code: cpt('73610', 'X-ray of the ankle'), billed: 21_400, allowed: 8800, sharing: DEDUCTIBLE },
  wristXray: { code: cpt('73110', 'X-ray of the wrist'), billed: 20_600, allowed: 8400, sharing: DEDUCTIBLE },
  kneeMri: { code: cpt('73721', 'MRI of the knee'), billed: 168_000, allowed: 64_000, sharing: DEDUCTIBLE, modifiers: [concept(SYSTEM.cpt, 'RT')] },
  contrast: { code: hcpcs('A9579', 'Contrast dye'), billed: 9600, allowed: 4200, sharing: DEDUCTIBLE },
  mammogram: { code: cpt('77067', 'Screening mammogram'), billed: 38_500, allowed: 16_900, sharing: FREE },
  heartTracing: { code: cpt('93000', 'Heart tracing'), billed: 9500, allowed: 3700, sharing: DEDUCTIBLE },
  heartUltrasound: { code: cpt('93306', 'Ultrasound of the heart'), billed: 142_000, allowed: 51_500, sharing: DEDUCTIBLE },
  readingImages: { code: cpt('74177', 'Reading of the scan'), billed: 31_000, allowed: 12_700, sharing: DEDUCTIBLE, modifiers: [concept(SYSTEM.cpt, '26')] },
  appendixSurgery: { code: cpt('44970', 'Taking out the appendix'), billed: 412_000, allowed: 168_500, sharing: DEDUCTIBLE },
  anesthesia: { code: cpt('00840', 'Anesthesia'), billed: 186_000, allowed: 82_400, sharing: DEDUCTIBLE, units: 9 },
  kneeSurgery: { code: cpt('29881', 'Surgery of the knee'), billed: 384_000, allowed: 151_200, sharing: DEDUCTIBLE, modifiers: [concept(SYSTEM.cpt, 'RT')] },
  skinVisit: { code: cpt('99204', 'First visit at a skin doctor'), billed: 42_000, allowed: 24_000, sharing: SPECIALIST },
  lesionRemoval: { code: cpt('11402', 'Taking off a mole'), billed: 51_000, allowed: 20_000, sharing: DEDUCTIBLE },
  nailCare: { code: hcpcs('G0127', 'Trimming of nails'), billed: 6500, allowed: 2400, sharing: DEDUCTIBLE },
  crutches: {
    code: hcpcs('E0114', 'Crutches, a pair'),
    billed: 11_800,
    allowed: 4900,
    sharing: DEDUCTIBLE,
    units: 1,
    modifiers: [concept(SYSTEM.hcpcs, 'NU', 'New')],
  },
  kneeBrace: {
    code: hcpcs('L1833', 'Knee brace'),
    billed: 96_000,
    allowed: 48_000,
    sharing: DEDUCTIBLE,
    modifiers: [concept(SYSTEM.hcpcs, 'RT', 'Right side')],
  },
  testStrips: { code: hcpcs('A4253', 'Strips for blood sugar, box of 50'), billed: 8400, allowed: 3600, sharing: DEDUCTIBLE, units: 2 },
  nebulizer: { code: hcpcs('E0570', 'Nebulizer'), billed: 21_000, allowed: 9900, sharing: DEDUCTIBLE, modifiers: [concept(SYSTEM.hcpcs, 'NU', 'New')] },
  breathingMask: { code: hcpcs('A7034', 'Mask for a breathing device'), billed: 17_500, allowed: 7800, sharing: DEDUCTIBLE },
  ambulance: { code: hcpcs('A0429', 'Ambulance, basic, in an emergency'), billed: 124_000, allowed: 68_000, sharing: DEDUCTIBLE },
  eyeExam: { code: cpt('92014', 'Eye exam'), billed: 17_800, allowed: 9000, sharing: { kind: 'copay', copay: 'eyeExam' } },
  frames: { code: hcpcs('V2020', 'Frames'), billed: 22_000, allowed: 15_000, sharing: FREE },
  lenses: { code: hcpcs('V2103', 'Lenses, a pair'), billed: 14_000, allowed: 9000, sharing: { kind: 'percent', member: 20 }, units: 2 },
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceKey = keyof typeof SERVICES;

export const PLACES = {
  office: concept(SYSTEM.place, '11', 'Office'),
  home: concept(SYSTEM.place, '10', 'By video, from home'),
  urgent: concept(SYSTEM.place, '20', 'Urgent care'),
  inpatient: concept(SYSTEM.place, '21', 'Hospital stay'),
  outpatient: concept(SYSTEM.place, '22', 'Hospital, same day'),
  laboratory: concept(SYSTEM.place, '81', 'Laboratory'),
  supplier: concept(SYSTEM.place, '12', 'At home'),
} as const;

export type PlaceKey = keyof typeof PLACES;
