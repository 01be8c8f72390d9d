import { FaultRefusal, type Fault } from './fault.js';
import { OF_AUTHORIZE } from './table/authorize.js';
import { OF_CLOCK } from './table/clock.js';
import { OF_CORS } from './table/cors.js';
import { OF_DATA } from './table/data.js';
import { OF_DISCOVERY } from './table/discovery.js';
import { OF_FHIR_CONTENT } from './table/fhir-content.js';
import { OF_FHIR_DELIVERY } from './table/fhir-delivery.js';
import { OF_FHIR_LISTS } from './table/fhir-lists.js';
import { OF_FHIR_REFUSALS } from './table/fhir-refusals.js';
import { OF_FHIR_RULES } from './table/fhir-rules.js';
import { OF_GRANT } from './table/grant.js';
import { OF_REVOKE } from './table/revoke.js';
import { OF_TOKEN_ANSWERS } from './table/token-answers.js';
import { OF_TOKEN_REFUSALS } from './table/token-refusals.js';

/** Every switch of the sandbox, area by area. */
export const FAULTS: readonly Fault[] = [
  ...OF_AUTHORIZE,
  ...OF_TOKEN_REFUSALS,
  ...OF_TOKEN_ANSWERS,
  ...OF_REVOKE,
  ...OF_DISCOVERY,
  ...OF_FHIR_REFUSALS,
  ...OF_FHIR_DELIVERY,
  ...OF_FHIR_LISTS,
  ...OF_FHIR_CONTENT,
  ...OF_FHIR_RULES,
  ...OF_CORS,
  ...OF_GRANT,
  ...OF_CLOCK,
  ...OF_DATA,
];

const BY_NAME: ReadonlyMap<string, Fault> = new Map(FAULTS.map((fault) => [fault.name, fault]));

/** Throws a `FaultRefusal` that lists what there is. */
export function faultNamed(name: string): Fault {
  const fault = BY_NAME.get(name);
  if (!fault) throw new FaultRefusal(`There is no switch "${name}". There are: ${FAULTS.map((one) => one.name).join(', ')}.`);
  return fault;
}
