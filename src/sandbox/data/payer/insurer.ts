import type { Organization, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { EXTENSION, SYSTEM, planNetMeta } from '../coding/systems.js';
import { AREAS } from './areas.js';

const INSURER_NAME = 'Sandbox Health Plan';
const INSURER_ID = 'sandbox-health-plan';

export const INSURER: Reference = { reference: `Organization/${INSURER_ID}`, display: INSURER_NAME };

/** The plan that pays in the sandbox. It is no company. */
export function insurer(lastUpdated: string): Organization {
  return {
    resourceType: 'Organization',
    id: INSURER_ID,
    meta: planNetMeta('Organization', lastUpdated),
    extension: AREAS.map(({ id }) => ({ url: EXTENSION.locationReference, valueReference: { reference: `Location/${id}` } })),
    identifier: [
      { type: concept(SYSTEM.carinIdentifierType, 'payerid', 'Payer ID'), system: 'https://sandbox-health-plan.example.com/fhir/payer', value: 'SBX01' },
    ],
    active: true,
    type: [{ ...concept(SYSTEM.organizationType, 'payer', 'Payer'), text: 'Pays for care' }],
    name: INSURER_NAME,
    telecom: [
      { system: 'phone', value: '(970) 555-0100', use: 'work' },
      { system: 'url', value: 'https://sandbox-health-plan.example.com' },
    ],
    address: [
      { text: '1 Nowhere Plaza, Grand Junction, CO 81501', line: ['1 Nowhere Plaza'], city: 'Grand Junction', state: 'CO', postalCode: '81501', country: 'US' },
    ],
  };
}
