import type { ServedType } from '../parameters/served.js';
import type { Criterion } from '../search/criterion.js';
import type { StoredResource } from '../stored-resource.js';
import { goodBearer, insufficientScope, type Bearer } from './bearer.js';

export const NETWORK_PROFILE = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Network';

/** Of public data the payer's page has a scope for these. Endpoints, drugs and what else is public open with any of them. */
const SCOPED: ReadonlySet<string> = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'OrganizationAffiliation', 'Location', 'InsurancePlan', 'HealthcareService']);

/** How much of a directory type a bearer opens. Networks are Organizations, and have a scope of their own. */
type Opened = 'all' | 'networks' | 'nothing';

function opened(type: string, scopes: ReadonlySet<string>): Opened {
  const holds = (name: string): boolean => [`user/${name}.read`, `public/${name}.read`].some((scope) => scopes.has(scope));
  if (holds('*') || holds(type)) return 'all';
  if (type === 'Organization' && holds('Network')) return 'networks';
  return !SCOPED.has(type) && [...scopes].some((scope) => /^(user|public)\//.test(scope)) ? 'all' : 'nothing';
}

/** What is to be met besides by a search of a directory that asks for a token. Refuses with 401 or 403. */
export function openedBy(bearer: Bearer, type: ServedType, realm: string): readonly Criterion[] {
  const { scopes } = goodBearer(bearer, realm);
  const much = opened(type.name, scopes);
  if (much === 'nothing') throw insufficientScope(`user/${SCOPED.has(type.name) ? type.name : '*'}.read`, realm);
  return much === 'all' ? [] : [{ kind: 'values', code: '_profile', values: [NETWORK_PROFILE] }];
}

/** Whether such a directory shows one resource to a bearer. */
export function mayBeShown(stored: StoredResource, bearer: Bearer): boolean {
  const much = bearer.state === 'good' ? opened(stored.type, bearer.scopes) : 'nothing';
  if (much !== 'networks') return much === 'all';
  const stated: unknown = stored.resource.meta?.profile;
  return Array.isArray(stated) && stated.some((profile: unknown) => typeof profile === 'string' && profile.split('|')[0] === NETWORK_PROFILE);
}
