import type { ExplanationOfBenefit, FhirResource, Resource } from 'fhir/r4';
import type { IncomingMessage } from 'node:http';
import { isOf } from '../fhir/access/member-records.js';
import { SERVED_TYPES } from '../fhir/parameters/served.js';
import { ResourceStore } from '../fhir/resource-store.js';
import { StoredResource } from '../fhir/stored-resource.js';
import { TypeStore } from '../fhir/type-store.js';
import type { Payer } from '../payer.js';
import type { Sandbox } from '../sandbox.js';
import { CLAIM_COUNTS, claimsFault } from './table/data.js';

const CLAIMS = 'ExplanationOfBenefit';

/** What a request is answered from: all that there is, or as many claims of the member as a switch says. */
export function storeFor({ store, faults }: Sandbox, payer: Payer, request: IncomingMessage): ResourceStore {
  const count = CLAIM_COUNTS.find((one) => faults.isOn(claimsFault(one), request));
  if (count === undefined) return store;
  const patient = payer.patientOf(request.headers.authorization);
  return patient === undefined ? store : new WithClaims(store, claimsOf(store, patient, count));
}

/** Another store in all but the claims. */
class WithClaims extends ResourceStore {
  constructor(readonly rest: ResourceStore, readonly claims: TypeStore) {
    super();
  }

  override type(name: string): TypeStore | undefined {
    return name === CLAIMS ? this.claims : this.rest.type(name);
  }

  override get(type: string, id: string): StoredResource | undefined {
    return this.type(type)?.get(id);
  }
}

/** Made once for a patient, and anew when there are other claims to copy. */
const made = new WeakMap<TypeStore, Map<string, TypeStore>>();

function claimsOf(store: ResourceStore, patient: string, count: number): TypeStore {
  const all = store.type(CLAIMS) ?? new TypeStore({});
  const ofPatients = made.get(all) ?? new Map<string, TypeStore>();
  made.set(all, ofPatients);
  const key = `${count} ${patient}`;
  const claims = ofPatients.get(key) ?? madeClaims(all, patient, count);
  ofPatients.set(key, claims);
  return claims;
}

function madeClaims(all: TypeStore, patient: string, count: number): TypeStore {
  const own = all.rows.filter((stored) => isOf(stored, patient));
  const models = (own.length > 0 ? own : all.rows).map(({ resource }) => resource).filter(isClaim);
  const claims = new TypeStore(SERVED_TYPES.get(CLAIMS)?.parameters ?? {});
  for (const stored of own.slice(0, count)) claims.add(stored);
  const arrived = new Date(0).toISOString();
  for (let at = own.length; models.length > 0 && at < count; at += 1) {
    const model = models[at % models.length];
    if (model) claims.add(new StoredResource(copy(model, patient, at), arrived));
  }
  return claims;
}

function isClaim(resource: FhirResource | Resource): resource is ExplanationOfBenefit {
  return resource.resourceType === CLAIMS;
}

/** A claim of its own, which replaces no other one. */
function copy({ related: _, ...claim }: ExplanationOfBenefit, patient: string, at: number): ExplanationOfBenefit {
  return {
    ...claim,
    id: `${claim.id ?? 'claim'}-copy-${at}`,
    patient: { reference: `Patient/${patient}` },
    ...(claim.identifier && { identifier: claim.identifier.map((one) => ({ ...one, value: `${one.value ?? ''}-${at}` })) }),
  };
}
