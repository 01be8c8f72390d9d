/** What somebody does, by its NUCC code and in our own words, and how directories call the role. */
export interface Specialty {
  readonly code: string;
  readonly word: string;
  /** `ProviderRoleCS` of Plan-Net. */
  readonly role: readonly [string, string];
  /** Letters behind the name, the commonest first. */
  readonly degrees: readonly string[];
  readonly network: 'medical' | 'dental' | 'vision' | 'pharmacy';
  /** Word for a practice of this kind. */
  readonly practice: string;
  readonly weight: number;
}

const PHYSICIAN = ['ph', 'Physician'] as const;

type Row = readonly [
  code: string,
  word: string,
  role: Specialty['role'],
  degrees: Specialty['degrees'],
  practice: string,
  weight: number,
  network?: Specialty['network'],
];

const ROWS = {
  family: ['207Q00000X', 'Family Medicine', PHYSICIAN, ['MD', 'DO'], 'Family Medicine', 8],
  internal: ['207R00000X', 'Internal Medicine', PHYSICIAN, ['MD', 'DO'], 'Internal Medicine', 6],
  pediatrics: ['208000000X', 'Pediatrics', PHYSICIAN, ['MD'], 'Pediatrics', 4],
  cardiology: ['207RC0000X', 'Cardiology', PHYSICIAN, ['MD'], 'Heart Clinic', 3],
  dermatology: ['207N00000X', 'Dermatology', PHYSICIAN, ['MD'], 'Skin Care', 3],
  orthopedics: ['207X00000X', 'Orthopedic Surgery', PHYSICIAN, ['MD', 'DO'], 'Orthopedics', 3],
  obgyn: ['207V00000X', 'Obstetrics and Gynecology', PHYSICIAN, ['MD'], 'Women’s Health', 3],
  neurology: ['2084N0400X', 'Neurology', PHYSICIAN, ['MD'], 'Neurology', 2],
  psychiatry: ['2084P0800X', 'Psychiatry', PHYSICIAN, ['MD'], 'Mind Health', 2],
  surgery: ['208600000X', 'General Surgery', PHYSICIAN, ['MD'], 'Surgical Group', 2],
  radiology: ['2085R0202X', 'Diagnostic Radiology', PHYSICIAN, ['MD'], 'Imaging', 2],
  anesthesiology: ['207L00000X', 'Anesthesiology', PHYSICIAN, ['MD'], 'Anesthesia Group', 1],
  emergency: ['207P00000X', 'Emergency Medicine', PHYSICIAN, ['MD', 'DO'], 'Urgent Care', 2],
  endocrinology: ['207RE0101X', 'Endocrinology', PHYSICIAN, ['MD'], 'Diabetes Center', 1],
  nurse: ['363LF0000X', 'Family Nurse Practitioner', ['crnp', 'Certified Registered Nurse Practitioner'], ['FNP-C', 'DNP'], 'Neighborhood Clinic', 5],
  assistant: ['363AM0700X', 'Medical Physician Assistant', ['pa', 'Physician Assistant'], ['PA-C'], 'Walk-In Care', 3],
  therapy: ['225100000X', 'Physical Therapy', ['pt', 'Physical Therapist'], ['DPT', 'PT'], 'Physical Therapy', 4],
  psychology: ['103TC0700X', 'Clinical Psychology', ['py', 'Psychologist'], ['PhD', 'PsyD'], 'Counseling', 3],
  counseling: ['101YP2500X', 'Professional Counseling', ['co', 'Counselor'], ['LPC'], 'Talk Therapy', 3],
  chiropractic: ['111N00000X', 'Chiropractic', ['ch', 'Chiropractor'], ['DC'], 'Spine Care', 1],
  podiatry: ['213E00000X', 'Podiatry', ['po', 'Podiatrist'], ['DPM'], 'Foot Clinic', 1],
  dentistry: ['1223G0001X', 'General Dentistry', ['de', 'Dentist'], ['DDS', 'DMD'], 'Dental', 4, 'dental'],
  optometry: ['152W00000X', 'Optometry', ['oo', 'Optometrist'], ['OD'], 'Eye Care', 2, 'vision'],
} as const satisfies Readonly<Record<string, Row>>;

export type SpecialtyKey = keyof typeof ROWS;

export const SPECIALTIES = Object.fromEntries(
  Object.entries<Row>(ROWS).map(([key, [code, word, role, degrees, practice, weight, network = 'medical']]) => [
    key,
    { code, word, role, degrees, practice, weight, network },
  ]),
) as Readonly<Record<SpecialtyKey, Specialty>>;
