import { DIRECTORY_TYPES, MEMBER_TYPES } from '../documented.js';
import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';
import { isObject, listed, textIn } from '../reply.js';

/** What a capability statement says of one resource type. */
interface Stated {
  readonly type: string;
  readonly parameters: ReadonlySet<string>;
  readonly interactions: ReadonlySet<string>;
  readonly operations: ReadonlySet<string>;
}

/** The capability statement against what the payer's page lists. What it says is a promise; whether it is kept is asked further down. */
export function capability({ metadata }: Ground): Promise<readonly Finding[]> {
  const statement = isObject(metadata.json) && metadata.json['resourceType'] === 'CapabilityStatement' ? metadata.json : undefined;
  if (!statement) return Promise.resolve([{ subject: 'metadata', documented: 'a CapabilityStatement', found: 'none', verdict: 'differs', advice: 'The widgets do without it.' }]);
  const stated = statedIn(statement);
  const all = [...DIRECTORY_TYPES.map(({ type, parameters, reads }) => ({ type, reads, parameters: Object.keys(parameters), operations: [] })), ...MEMBER_TYPES];
  return Promise.resolve([version(textIn(statement['fhirVersion'])), ...all.map((one) => typeFinding(one, stated.get(one.type)))]);
}

function version(found: string | undefined): Finding {
  const line = { subject: 'FHIR version', documented: '4.0', found: found?.slice(0, 20) ?? 'not said' };
  return found?.startsWith('4.') ? { ...line, verdict: 'ok' } : { ...line, verdict: 'breaks', advice: 'The widgets read FHIR R4.' };
}

interface Expected {
  readonly type: string;
  readonly reads: boolean;
  readonly parameters: readonly string[];
  readonly operations: readonly string[];
}

function typeFinding({ type, reads, parameters, operations }: Expected, stated: Stated | undefined): Finding {
  const advice = 'What is not listed may be there all the same: the lines below say what answers.';
  const line = { subject: type, documented: [reads && 'read', parameters.length > 0 && `${parameters.length} parameters`, ...operations.map((name) => `$${name}`)].filter(Boolean).join(', ') };
  if (!stated) return { ...line, found: 'not listed', verdict: 'differs', advice };
  const missing = [
    ...(reads && !stated.interactions.has('read') ? ['read'] : []),
    ...parameters.filter((name) => !stated.parameters.has(name)),
    ...operations.filter((name) => !stated.operations.has(name)).map((name) => `$${name}`),
  ];
  return missing.length === 0 ? { ...line, found: 'listed', verdict: 'ok' } : { ...line, found: `not listed: ${missing.join(', ')}`, verdict: 'differs', advice };
}

function statedIn(statement: Readonly<Record<string, unknown>>): ReadonlyMap<string, Stated> {
  const rest = listed(statement['rest']).filter(isObject).find(({ mode }) => mode === 'server');
  const resources = listed(rest?.['resource']).filter(isObject);
  return new Map(resources.map((one) => [textIn(one['type']) ?? '', {
    type: textIn(one['type']) ?? '',
    parameters: namesIn(one['searchParam'], 'name'),
    interactions: namesIn(one['interaction'], 'code'),
    operations: new Set([...namesIn(one['operation'], 'name')].map((name) => name.replace(/^\$/, ''))),
  }]));
}

function namesIn(list: unknown, key: string): ReadonlySet<string> {
  return new Set(listed(list).filter(isObject).flatMap((one) => textIn(one[key]) ?? []));
}
