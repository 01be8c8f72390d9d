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

/** Throws a `FaultRefusal` that names the nearest, and says where all are listed. */
export function faultNamed(name: string): Fault {
  const fault = BY_NAME.get(name);
  if (fault) return fault;
  const near = nearTo(name);
  const hint = near.length > 0 ? `; near to it ${near.length === 1 ? 'is' : 'are'} ${near.join(', ')}` : '';
  throw new FaultRefusal(`There is no switch "${name}"${hint}. /_sandbox/faults lists all of them.`);
}

/** Those that have most of the name's words, whichever area was typed before it. */
function nearTo(name: string): readonly string[] {
  const words = name.toLowerCase().replace(/^[a-z]+:/, '').split(/[^a-z0-9]+/);
  const shared = FAULTS.map((fault) => ({ known: fault.name, many: words.filter((word) => fault.name.split(/[:_-]/).includes(word)).length }));
  const most = Math.max(1, ...shared.map(({ many }) => many));
  return shared.filter(({ many }) => many === most).map(({ known }) => known);
}
