import type { SandboxMember } from '../member.js';
import { tokensWithoutSignIn } from '../oauth/give-grant.js';
import type { Payer } from '../payer.js';
import { knownScopes, MEMBER_SCOPES } from '../scopes.js';

/** A request that the control API cannot follow, in words. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
}

/** What a JSON body or a form says, as texts. */
export type ControlRequest = Readonly<Record<string, string>>;

/** A token answer for `{ payer, member, scope, patient }`: `scope` is the member's three, `patient` the member, unless they are said. */
export async function giveToken(asked: ControlRequest, payers: ReadonlyMap<string, Payer>): Promise<Record<string, unknown>> {
  const payer = payerOf(asked, payers);
  const member = payer.accounts.find(asked['member'] ?? '');
  if (!member) throw new ControlRefusal(`There is no member "${asked['member'] ?? ''}". "member" is the user name of the sign-in page.`);
  const scopes = asked['scope'] === undefined ? MEMBER_SCOPES : knownScopes(asked['scope']);
  if (scopes.length === 0) throw new ControlRefusal(`No scope of "${asked['scope'] ?? ''}" is known here.`);
  const given = { payer: payer.name, username: member.username, patient: patientOf(member, asked['patient']), scopes, since: payer.now() };
  return tokensWithoutSignIn(payer.provider(), payer.grants, given);
}

function payerOf(asked: ControlRequest, payers: ReadonlyMap<string, Payer>): Payer {
  const payer = payers.get(asked['payer'] ?? 'sandbox');
  if (!payer) throw new ControlRefusal(`There is no payer "${asked['payer'] ?? ''}": it is one of ${[...payers.keys()].join(', ')}.`);
  return payer;
}

function patientOf(member: SandboxMember, asked: string | undefined): string {
  if (member.patients.length === 0) throw new ControlRefusal(`The plan of ${member.username} is not served by these APIs: nobody's records can be shared.`);
  const patient = asked === undefined ? member.patients[0] : member.patients.find(({ id }) => id === asked);
  if (!patient) throw new ControlRefusal(`${member.username} does not see a patient "${asked ?? ''}".`);
  return patient.id;
}
