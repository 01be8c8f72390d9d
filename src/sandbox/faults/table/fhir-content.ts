import { changeJson, isObject, type Answer, type JsonObject } from '../answer.js';
import { changeBundle, type Entry } from '../bundle.js';
import type { Fault, Hit } from '../fault.js';
import { hostile, withHostileKeys } from '../hostile.js';

const MARK = 'a-very-deep-place';
const DEEP_OPEN = '{"url":"https://deep.example","extension":[';

/** Records of the FHIR server that are another's, twice there, or made to break who reads them. */
export const OF_FHIR_CONTENT: readonly Fault[] = [
  {
    name: 'fhir:other-patient-entry',
    area: 'fhir',
    words: 'Among a member\'s records stands one of somebody else.',
    setting: { words: 'Id of that patient', initial: 'somebody-else' },
    change: (answer, { value }) => changeBundle(answer, (bundle) => ({ ...bundle, entry: [...bundle.entry, ...bundle.entry.slice(0, 1).map((entry) => ofOther(entry, value))] })),
  },
  {
    name: 'fhir:duplicate-ids',
    area: 'fhir',
    words: 'Each entry of a page comes twice.',
    change: (answer) => changeBundle(answer, (bundle) => ({ ...bundle, entry: [...bundle.entry, ...bundle.entry] })),
  },
  {
    name: 'fhir:many-entries',
    area: 'fhir',
    words: 'One page has very many entries, most of them bare, all with ids of their own.',
    setting: { words: 'How many', initial: '100000', between: [1, 1_000_000] },
    change: manyEntries,
  },
  {
    name: 'fhir:huge',
    area: 'fhir',
    words: 'Every answer is as large as a film.',
    setting: { words: 'Megabytes', initial: '30', between: [1, 300] },
    change: (answer, { value }) => changeJson(answer, (body) => ({ ...body, text: { status: 'generated', div: `<div>${'a'.repeat(Number(value) * 1_000_000)}</div>` } })),
  },
  {
    name: 'fhir:deep',
    area: 'fhir',
    words: 'Extensions stand in extensions, very deep.',
    setting: { words: 'Levels', initial: '100000', between: [1, 1_000_000] },
    change: deep,
  },
  {
    name: 'fhir:hostile-strings',
    area: 'fhir',
    words: 'Names, words and texts hold scripts, formulas, control characters and 10 kB words.',
    change: (answer) => changeJson(answer, (body) => hostile(body)),
  },
  {
    name: 'fhir:hostile-keys',
    area: 'fhir',
    words: 'Resources have members and codes named __proto__, constructor and toString.',
    change: (answer) => (answer.status === 200 ? { ...answer, body: Buffer.from(withHostileKeys(answer.body.toString())) } : answer),
  },
  {
    name: 'fhir:foreign-addresses',
    area: 'fhir',
    words: 'References and full addresses of a list are a stranger\'s.',
    change: (answer, { evil }) => changeJson(answer, (body) => elsewhere(body, evil)),
  },
];

/** All that says whose it is says another's; its id is another one, too. */
function ofOther({ resource, ...entry }: Entry, patient: string): Entry {
  const owner = { reference: `Patient/${patient}` };
  const owned = { ...(resource['patient'] !== undefined && { patient: owner }), ...(resource['subject'] !== undefined && { subject: owner }) };
  const id = resource['resourceType'] === 'Patient' ? patient : `${String(resource['id'])}-of-other`;
  return { ...entry, fullUrl: String(entry['fullUrl']).replace(/[^/]+$/, id), resource: { ...resource, id, ...owned } };
}

/** Bare ones, since a million whole claims would be more than one answer can hold. */
function manyEntries(answer: Answer, { value }: Hit): Answer {
  return changeBundle(answer, (bundle) => {
    const [model] = bundle.entry;
    if (!model) return bundle;
    const { resourceType, id, patient } = model.resource;
    const more = Array.from({ length: Math.max(0, Number(value) - bundle.entry.length) }, (_, at) => ({
      resource: { resourceType, id: `${String(id)}-${at}`, ...(patient !== undefined && { patient }) },
      search: { mode: 'match' },
    }));
    return { ...bundle, entry: [...bundle.entry, ...more] };
  });
}

/** Written as text: to build it as objects would overflow the stack that this is meant to find out about. */
function deep(answer: Answer, { value }: Hit): Answer {
  const levels = Number(value);
  const nested = `${DEEP_OPEN.repeat(levels)}${']}'.repeat(levels)}`;
  const marked = changeJson(answer, (body) => {
    const [first, ...others] = Array.isArray(body['entry']) ? (body['entry'] as unknown[]) : [];
    if (!isObject(first) || !isObject(first['resource'])) return { ...body, extension: [MARK] };
    return { ...body, entry: [{ ...first, resource: { ...first['resource'], extension: [MARK] } }, ...others] };
  });
  return { ...marked, body: Buffer.from(marked.body.toString().replace(`"${MARK}"`, nested)) };
}

function elsewhere(value: unknown, evil: string): unknown {
  if (Array.isArray(value)) return value.map((one) => elsewhere(one, evil));
  if (!isObject(value)) return value;
  const changed: JsonObject = {};
  for (const [key, one] of Object.entries(value)) {
    if (key === 'reference' && typeof one === 'string' && !one.startsWith('#')) changed[key] = `${evil}/R4/${one.split('/').slice(-2).join('/')}`;
    else if (key === 'fullUrl' && typeof one === 'string') changed[key] = `${evil}${new URL(one).pathname}`;
    else changed[key] = elsewhere(one, evil);
  }
  return changed;
}
