import type { ExplanationOfBenefit } from 'fhir/r4';
import type { Generated, SandboxMember } from '../member.js';
import { yearOf } from './calendar.js';
import { completeClaims } from './complete/claims.js';
import { directory } from './directory/directory.js';
import { shownName } from './directory/practitioner.js';
import { comingToSamples } from './members/coming/sample-members.js';
import { DANA, danasBook } from './members/dana/dana.js';
import { FAMILY, familysBooks } from './members/family/family.js';
import { households } from './members/households/households.js';
import { coverages, patient } from './members/patient.js';
import type { Insured } from './members/patient.js';
import { procedures } from './members/procedures.js';
import { relatedPersons } from './members/related-person.js';
import { SIGRIDUR } from './members/sigridur.js';
import { oddClaims } from './odd/odd-claims.js';
import type { Size } from './size.js';

export interface GenerateOptions extends Size {
  /** Same seed, same bytes. 1 where none is given. */
  readonly seed?: number;
  /** The day that the data calls today, `YYYY-MM-DD`: claims that the payer would decide later are not there yet. There is no clock in here. */
  readonly today?: string;
  /** The day on which the sandbox's clock starts, `YYYY-MM-DD`: what is to come is dated after it. Nothing is to come where it is absent. */
  readonly clock?: string;
}

const TODAY = '2026-11-20';
const CLAIMS_OF_A_PERSON = 40;

/**
 * The sandbox's people, their claims, and the directory: all invented, nothing before 2016, in the shapes of CARIN Blue Button and Plan-Net.
 * @see https://hl7.org/fhir/us/carin-bb/
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/
 */
export function generate({ seed = 1, today = TODAY, clock, claims, members = claims === undefined ? 0 : 1, roles }: GenerateOptions = {}): Generated {
  const known = ({ created }: ExplanationOfBenefit): boolean => created.slice(0, 10) <= today;
  const danasOwn = danasBook(today);
  const familysOwn = familysBooks(seed, today);
  const danas = danasOwn.claims.filter(known);
  const familys = completeClaims(familysOwn.flatMap((book) => book.claims).filter(known));
  const odd = oddClaims().filter(known);
  const further = households(seed, members, claims ?? CLAIMS_OF_A_PERSON, today);
  const coming = clock === undefined ? [] : comingToSamples([danasOwn, ...familysOwn], clock > today ? clock : today);
  const insured = [DANA, ...FAMILY, SIGRIDUR];
  return {
    members: [
      member(1, [DANA], `${counted(danas)}${refusedOf(danas)}`),
      member(2, FAMILY, `${counted(familys)}, a family of three`),
      member(3, [SIGRIDUR], `${counted(odd)}, hard to read`),
      ...further.members,
    ],
    resources: [
      ...insured.map(patient), ...insured.flatMap(coverages), ...relatedPersons(insured), ...danas, ...familys, ...odd, ...coming, ...procedures(),
      ...further.resources, ...directory(seed, today, roles),
    ],
  };
}

function member(nth: number, patients: readonly Insured[], about: string): SandboxMember {
  return {
    username: `sandbox${nth}@testoptum.com`,
    password: `Sandbox#${nth}`,
    patients: patients.map(({ id, name, birthDate }) => ({ id, name: shownName(name), birthDate })),
    about,
  };
}

function counted(claims: readonly ExplanationOfBenefit[]): string {
  if (claims.length === 0) return 'no claims yet';
  const first = Math.min(...claims.map(({ created }) => yearOf(created)));
  return `${claims.length.toLocaleString('en-US')} claims since ${first}`;
}

function refusedOf(claims: readonly ExplanationOfBenefit[]): string {
  const refused = claims.filter(({ payment }) => payment?.type?.coding?.some(({ code }) => code === 'denied')).length;
  if (refused === 0) return '';
  return refused === 1 ? ', one of them not paid' : `, ${refused} of them not paid`;
}
