import type { CareTeamMember } from './claim.js';
import { partyOf } from './party.js';
import { codedOf } from '../concept.js';
import { listOf } from '../fields.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';

/** Who took part, as far as the claim names them. */
export function careTeamOf(team: unknown, resolve: Resolve): CareTeamMember[] {
  return listOf(team).map((member) => stated({
    party: partyOf(member.provider, resolve) ?? {},
    role: codedOf(member.role),
    qualification: codedOf(member.qualification),
  }));
}
