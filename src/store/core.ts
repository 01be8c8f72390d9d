/** `uhc-widgets/core`: the client and the readings without any element. */
export { UhcError } from '../errors.js';
export type { ErrorCode } from '../errors.js';
export { createClient } from './create-client.js';
export type { ClientOptions } from './client-options.js';
export type { Choice, Connecting, Connection, Left, MemberScope, ProviderQuery, ProviderSearch, UhcClient } from './client.js';
export type { DataView, Live, Progress, View } from './view.js';
export { claimFromEob } from '../model/claim/claim-from-eob.js';
export type { Amount, AmountName, AmountSource, Amounts, Claim, ClaimLine, ClaimSummary } from '../model/claim/claim.js';
export { providersFrom } from '../model/directory/providers-from.js';
export type { Place, Provider } from '../model/directory/provider.js';
export { memberFromPatient } from '../model/member-from-patient.js';
export type { Member } from '../model/member.js';
export { planFromInsurancePlan } from '../model/directory/plan-from-insurance-plan.js';
export { procedureFrom } from '../model/procedure-from.js';
export type { Departure, RedirectStrategy } from '../auth/redirect.js';
export type { EndpointOverrides } from '../auth/discovery.js';
export type { Vault } from '../db/vault.js';
