import { changeJson, isObject, type Answer, type JsonObject } from './answer.js';

export interface Entry extends JsonObject {
  readonly resource: JsonObject;
}

/** A Bundle as a switch changes it; any other answer stays as it is. */
export interface BundleBody extends JsonObject {
  readonly entry: readonly Entry[];
  readonly link: readonly JsonObject[];
}

export function changeBundle(answer: Answer, change: (bundle: BundleBody) => JsonObject): Answer {
  return changeJson(answer, (body) => {
    if (body['resourceType'] !== 'Bundle') return body;
    const { entry, ...changed } = change({ ...body, entry: listed(body['entry']).filter(isEntry), link: listed(body['link']).filter(isObject) });
    return { ...changed, ...(Array.isArray(entry) && entry.length > 0 && { entry: entry as unknown[] }) }; // FHIR forbids an empty list
  });
}

export function nextOf({ link }: BundleBody): string | undefined {
  const url = link.find(({ relation }) => relation === 'next')?.['url'];
  return typeof url === 'string' ? url : undefined;
}

export function withNext(bundle: BundleBody, url: string): BundleBody {
  return { ...bundle, link: [...bundle.link.filter(({ relation }) => relation !== 'next'), { relation: 'next', url }] };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isEntry(value: unknown): value is Entry {
  return isObject(value) && isObject(value['resource']);
}
