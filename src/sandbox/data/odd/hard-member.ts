import type { Reference } from 'fhir/r4';
import { anchor } from '../directory/anchors.js';
import { organizationReference } from '../directory/facility.js';
import type { ClaimHeader } from '../claims/frame.js';

/** Whose claims the odd ones are. */
export const HARD_MEMBER = 'sigridur-oyelaran';

const PELICAN: Reference = organizationReference(anchor('pelican-clinic'));

/** Of a visit at the clinic; the id says what is odd about it, and the number follows from the id's place in the year. */
export function clinicVisit(id: string, number: string, start: string): Pick<ClaimHeader, 'id' | 'number' | 'start' | 'patient' | 'kind' | 'provider'> {
  return { id, number: `7300-${number}`, start, patient: HARD_MEMBER, kind: 'professional', provider: PELICAN };
}
