import type { Reference } from 'fhir/r4';
import { npiOf } from '../npi.js';
import { spoken } from '../people/spoken-languages.js';
import { networkReference, networksIn } from '../payer/networks.js';
import { townOf } from '../places/towns.js';
import { anchor, townOfAnchor } from './anchors.js';
import type { AnchorId } from './anchors.js';
import { organizationReference } from './facility.js';
import { practitionerReference } from './practitioner.js';
import type { Person } from './practitioner.js';
import type { Role } from './role.js';
import { SPECIALTIES } from './specialties.js';
import type { SpecialtyKey } from './specialties.js';

type Row = readonly [given: string, family: string, suffix: string, gender: 'female' | 'male', specialty: SpecialtyKey, at: AnchorId, language?: string];

/** The doctors whom the sample members see, the same for every seed. */
const PEOPLE = {
  'amara-osei': ['Amara', 'Osei', 'MD', 'female', 'family', 'juniper-street', 'fr'],
  'jolene-cheramie': ['Jolene', 'Cheramie', 'FNP-C', 'female', 'nurse', 'crossroads-walk-in'],
  'ifeoma-lindgren': ['Ifeoma', 'Lindgren', 'MD', 'female', 'surgery', 'mesa-rim-surgeons'],
  'tobias-wetherby': ['Tobias', 'Wetherby', 'MD', 'male', 'anesthesiology', 'mesa-rim-anesthesia'],
  'colette-robichaux': ['Colette', 'Robichaux', 'MD', 'female', 'radiology', 'red-cliff-imaging'],
  'desmond-larkin': ['Desmond', 'Larkin', 'DPT', 'male', 'therapy', 'stepping-stone-therapy'],
  'agnieszka-zolkowska': ['Agnieszka', 'Żółkowska', 'DDS', 'female', 'dentistry', 'orchard-lane-dental', 'pl'],
  'wendell-yazzie': ['Wendell', 'Yazzie', 'OD', 'male', 'optometry', 'lookout-eye-care', 'nv'],
  'soledad-castaneda': ['Soledad', 'Castañeda-Whitfield', 'MD', 'female', 'dermatology', 'copper-creek-skin', 'es'],
  'rafael-ulibarri': ['Rafael', 'Ulibarri', 'MD', 'male', 'family', 'sagebrush-family', 'es'],
  'mei-ling-ishikawa': ['Mei-Ling', 'Ishikawa', 'MD', 'female', 'pediatrics', 'little-otter-pediatrics'],
  'yasmin-radhakrishnan': ['Yasmin', 'Radhakrishnan', 'MD', 'female', 'cardiology', 'great-basin-heart', 'hi'],
  'zoltan-szabo': ['Zoltán', 'Szabó', 'MD', 'male', 'endocrinology', 'north-valley-diabetes'],
  'kwame-abara': ['Kwame', 'Abara', 'DPT', 'male', 'therapy', 'loosen-up-therapy'],
  'ursula-haakonsen': ['Ursula', 'Haakonsen', 'PhD', 'female', 'psychology', 'quiet-room-counseling'],
  'harriet-silverthorne': ['Harriet', 'Silverthorne', 'DDS', 'female', 'dentistry', 'silver-thread-dental'],
  'nikhil-chaudhry': ['Nikhil', 'Chaudhry', 'OD', 'male', 'optometry', 'pinyon-eye-care'],
  'oksana-kovacs': ['Oksana', 'Kovács', 'MD', 'female', 'radiology', 'basin-imaging', 'ru'],
  'octave-thibodeaux': ['Octave', 'Thibodeaux', 'MD', 'male', 'internal', 'pelican-clinic', 'fr'],
} as const satisfies Readonly<Record<string, Row>>;

export type AnchorPersonId = keyof typeof PEOPLE;

export const ANCHOR_PEOPLE = Object.keys(PEOPLE) as readonly AnchorPersonId[];

export function anchorPerson(id: AnchorPersonId, lastUpdated: string): Person {
  const [given, family, suffix, gender, specialty, at, language]: Row = PEOPLE[id];
  const languages = [spoken('en', 'English'), ...(language === undefined ? [] : [spoken(language)])];
  return {
    id,
    npi: npiOfPerson(id),
    gender,
    specialty: SPECIALTIES[specialty],
    state: townOf(townOfAnchor(at)).state,
    languages,
    lastUpdated,
    name: { use: 'official', text: `${given} ${family}, ${suffix}`, family, given: [given], suffix: [suffix] },
  };
}

function npiOfPerson(id: AnchorPersonId): string {
  return npiOf(2000 + ANCHOR_PEOPLE.indexOf(id));
}

/** Somebody of the directory, as a claim refers to them. */
export function doctor(id: AnchorPersonId): Reference {
  return practitionerReference(anchorPerson(id, ''));
}

export function specialtyOfPerson(id: AnchorPersonId): (typeof SPECIALTIES)[SpecialtyKey] {
  return SPECIALTIES[PEOPLE[id][4]];
}

/** Their one ordinary listing: at their practice, in all networks of the state. */
export function anchorRole(id: AnchorPersonId, lastUpdated: string): Role {
  const at = PEOPLE[id][5];
  const specialty = specialtyOfPerson(id);
  const networks = networksIn(townOf(townOfAnchor(at)).state, specialty.network).filter((network) => network.name !== undefined);
  return {
    id: `role-${id}`,
    practitioner: doctor(id),
    organization: organizationReference(anchor(at)),
    specialties: [specialty],
    locations: [{ reference: `Location/place-${at}`, display: anchor(at).name }],
    networks: networks.map((network) => networkReference(network, true)),
    service: { reference: `HealthcareService/service-${at}` },
    lastUpdated,
  };
}
