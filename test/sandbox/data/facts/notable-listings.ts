import type { AddressFact, RoleCase, RoleFacts } from '../facts.js';

/** A place: its name, street, town as written, post code and phones. */
function place(
  name: string,
  line: readonly string[],
  [city, state]: readonly [string, string],
  postalCode: string,
  ...phones: readonly string[]
): RoleFacts['locations'][number] {
  const address: AddressFact = { text: `${line.join(', ')}, ${city}, ${state} ${postalCode}`, line, city, state, postalCode };
  return { name, address, phones };
}

const GRAND_JUNCTION = ['Grand Junction', 'CO'] as const;
const RENO = ['Reno', 'NV'] as const;
const HOUMA = ['Houma', 'LA'] as const;

const PLACES = {
  juniper: place('Juniper Street Family Medicine', ['214 Juniper St'], GRAND_JUNCTION, '81501', '(970) 555-0114'),
  fruita: place('Sunrise Clinic of Fruita', ['15 Windmill Pkwy'], ['Fruita', 'CO'], '81521', '(970) 555-0172'),
  hospital: place('Mesa Rim Hospital', ['2600 Bluff View Dr'], GRAND_JUNCTION, '81501', '(970) 555-0120'),
  walkIn: place('Crossroads Walk-In Care', ['3 Old Mill Rd'], GRAND_JUNCTION, '81501', '(970) 555-0150'),
  surgeons: place('Mesa Rim Surgeons', ['2604 Bluff View Dr'], GRAND_JUNCTION, '81501', '(970) 555-0122'),
  heart: place('Great Basin Heart Clinic', ['1512 Ferry Landing Rd'], RENO, '89501', '(775) 555-0127'),
  sagebrush: place('Sagebrush Family Practice', ['410 Cooper Ave'], RENO, '89501', '(775) 555-0111'),
  pelican: place('Pelican Street Clinic', ['77 Pelican St'], HOUMA, '70360', '(985) 555-0118'),
  terrebelle: place('Terrebelle Regional Hospital', ['900 Canal Blvd'], HOUMA, '70360', '(985) 555-0123'),
  bayou: place('Bayou Bone and Joint', ['31 Ferry Landing Rd', 'Ste 4'], HOUMA, '703601234', '985.555.0177'),
} as const;

function network(id: string, name: string | null): RoleFacts['networks'][number] {
  return { reference: `Organization/network-${id}`, name };
}

const NOBODY: RoleFacts = {
  name: null,
  family: null,
  npi: null,
  active: true,
  role: ['Physician'],
  specialties: [],
  specialtyCodes: [],
  networks: [],
  organization: null,
  locations: [],
  phones: [],
  accepting: [],
  languages: [],
  hours: 0,
  dangling: [],
};

function listing(id: string, about: string, facts: Partial<RoleFacts>): RoleCase {
  return { id, resource: `PractitionerRole/${id}`, kind: 'practitionerrole', about, facts: { ...NOBODY, ...facts } };
}

const OSEI: Partial<RoleFacts> = {
  name: 'Amara Osei, MD',
  family: 'Osei',
  npi: '1999920006',
  specialties: ['Family Medicine'],
  specialtyCodes: ['207Q00000X'],
  languages: ['English', 'fr'],
};

/** Listings with one trait each that a reader of directories has to get right. */
export const NOTABLE_LISTINGS: readonly RoleCase[] = [
  listing('role-amara-osei', 'Takes new patients in one network and none in another; the phone has an extension.', {
    ...OSEI,
    organization: 'Juniper Street Family Medicine',
    locations: [PLACES.juniper],
    phones: ['(970) 555-0114 x3'],
    hours: 2,
    accepting: ['newpt', 'nopt'],
    networks: [network('mesa-select', 'Mesa Select'), network('western-slope-ppo', 'Western Slope Open PPO')],
  }),
  listing('role-amara-osei-fruita', 'The same person elsewhere, in a network that has no name anywhere.', {
    ...OSEI,
    organization: 'Sunrise Clinic of Fruita',
    locations: [PLACES.fruita],
    networks: [network('3071', null)],
  }),
  listing('role-amara-osei-hospital', 'The same person in a hospital, in no network.', {
    ...OSEI,
    role: ['Admitting Privileges'],
    organization: 'Mesa Rim Hospital',
    locations: [PLACES.hospital],
  }),
  listing('role-torres-heart', 'One of two people of the same name.', {
    name: 'María Elena Torres, MD',
    family: 'Torres',
    npi: '1999921012',
    specialties: ['Cardiology'],
    specialtyCodes: ['207RC0000X'],
    organization: 'Great Basin Heart Clinic',
    locations: [PLACES.heart],
    networks: [network('high-desert-ppo', 'High Desert Choice PPO')],
  }),
  listing('role-torres-children', 'The other one: her name stands in parts, her network’s name elsewhere.', {
    name: 'Dr. María Elena Torres MD',
    family: 'Torres',
    npi: '1999921020',
    specialties: ['Pediatrics', 'Family Medicine'],
    specialtyCodes: ['208000000X', '207Q00000X'],
    organization: 'Pelican Street Clinic',
    locations: [PLACES.pelican],
    networks: [network('bayou-circle', 'Bayou Circle Advantage')],
  }),
  listing('role-walk-in', 'Nobody in particular: the card is the practice’s.', {
    specialties: ['Emergency Medicine'],
    specialtyCodes: ['207P00000X'],
    organization: 'Crossroads Walk-In Care',
    locations: [PLACES.walkIn],
    accepting: ['newpt'],
    networks: [network('western-slope-ppo', 'Western Slope Open PPO')],
  }),
  listing('role-video-only', 'No place.', {
    name: 'Thaddeus Quintana, LPC',
    family: 'Quintana',
    npi: '1999921038',
    role: ['Counselor'],
    specialties: ['Professional Counseling'],
    specialtyCodes: ['101YP2500X'],
    organization: 'The Quiet Room Counseling',
    languages: ['ase'],
    networks: [network('open-road', 'Open Road National')],
  }),
  listing('role-moved-away', 'Refers to what is gone.', {
    name: 'Wanda Ostrowski, MD',
    family: 'Ostrowski',
    npi: '1999921046',
    specialties: ['Internal Medicine'],
    specialtyCodes: ['207R00000X'],
    networks: [{ reference: 'Organization/gone-network', name: null }],
    dangling: ['Organization/gone-network', 'Organization/gone-practice', 'Location/gone-place'],
  }),
  listing('role-lindqvist', 'One of two rows of one person.', {
    name: 'Leif Lindqvist, DO',
    family: 'Lindqvist',
    npi: '1999921053',
    specialties: ['Internal Medicine'],
    specialtyCodes: ['207R00000X'],
    organization: 'Pelican Street Clinic',
    locations: [PLACES.pelican],
    networks: [network('bayou-circle', 'Bayou Circle Advantage')],
  }),
  listing('role-lindqvist-again', 'The other row, under the same number.', {
    name: 'Leif Lindqvist DO',
    family: 'Lindqvist',
    npi: '1999921053',
    specialties: ['Internal Medicine'],
    specialtyCodes: ['207R00000X'],
    organization: 'Terrebelle Regional Hospital',
    locations: [PLACES.terrebelle],
    networks: [network('3088', null)],
  }),
  listing('role-doubled-network', 'A network said twice is one; an empty one is none.', {
    name: 'Renée Trépanier, MD',
    family: 'Trépanier',
    npi: '1999921061',
    specialties: ['Obstetrics and Gynecology'],
    specialtyCodes: ['207V00000X'],
    organization: 'Sagebrush Family Practice',
    locations: [PLACES.sagebrush],
    languages: ['French'],
    networks: [network('silver-basin-hmo', 'Silver Basin HMO')],
  }),
  listing('role-nine-digits', 'Nine digits of post code as listed, and no point on the map.', {
    name: 'Jules Boudreaux, DO',
    family: 'Boudreaux',
    npi: '1999921079',
    specialties: ['Orthopedic Surgery'],
    specialtyCodes: ['207X00000X'],
    organization: 'Bayou Bone and Joint',
    locations: [PLACES.bayou],
    networks: [network('3088', null)],
  }),
  listing('role-noa-ben-david', 'Written from right to left.', {
    name: 'נועה בן־דוד, MD',
    family: 'בן־דוד',
    npi: '1999921087',
    specialties: ['Neurology'],
    specialtyCodes: ['2084N0400X'],
    organization: 'Sagebrush Family Practice',
    locations: [PLACES.sagebrush],
    languages: ['Hebrew'],
    networks: [network('high-desert-ppo', 'High Desert Choice PPO')],
  }),
  listing('role-long-name', 'A long name, whole.', {
    name: 'Prof. Dr. Bartholomew Maximilian Alexander Fitzwilliam-Hollingsworth von und zu Silverthorne III MD PhD FACS FAAOS',
    family: 'Fitzwilliam-Hollingsworth von und zu Silverthorne',
    npi: '1999921095',
    specialties: ['Orthopedic Surgery', 'General Surgery'],
    specialtyCodes: ['207X00000X', '208600000X'],
    organization: 'Mesa Rim Surgeons',
    locations: [PLACES.surgeons],
    networks: [network('open-road', 'Open Road National')],
  }),
];
