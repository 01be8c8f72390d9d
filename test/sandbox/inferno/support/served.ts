import assert from 'node:assert/strict';
import type { Bundle, FhirResource } from 'fhir/r4';
import { generate } from '../../../../src/sandbox/data/generate.js';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/start.js';
import { givenToken } from '../../support/given-token.js';

/** The sandbox as it comes, asked over HTTP as a conformance kit asks: first for all that there is, then for what that says. */
export class Served {
  #sandbox: RunningSandbox | undefined;
  readonly #all = new Map<string, readonly FhirResource[]>();

  async start(): Promise<void> {
    this.#sandbox = await startSandbox({ port: 0 });
  }

  async stop(): Promise<void> {
    await this.#sandbox?.close();
  }

  get base(): string {
    return `${this.#sandbox?.origin ?? ''}/sandbox/R4`;
  }

  async get(path: string, token = ''): Promise<Response> {
    return fetch(path.startsWith('http') ? path : `${this.base}/${path}`, token === '' ? {} : { headers: { authorization: `Bearer ${token}` } });
  }

  async page(path: string, token = ''): Promise<Bundle<FhirResource>> {
    const response = await this.get(path, token);
    const bundle = (await response.json()) as Bundle<FhirResource>;
    assert.equal(response.status, 200, `${path}: ${JSON.stringify(bundle)}`);
    return bundle;
  }

  /** All of a directory type, page by page. */
  async all(type: string): Promise<readonly FhirResource[]> {
    const known = this.#all.get(type);
    if (known) return known;
    const found = await this.#everyPage(`${type}?_count=200`, '');
    this.#all.set(type, found);
    return found;
  }

  /** A member's records of a type. */
  async records(query: string, token: string): Promise<readonly FhirResource[]> {
    return this.#everyPage(`${query}&_count=200`, token);
  }

  /** One token a patient whom some member may see. */
  async tokens(): Promise<ReadonlyMap<string, string>> {
    const tokens = new Map<string, string>();
    for (const { username, patients } of generate({}).members) {
      for (const { id } of patients) {
        const { access_token: token = '' } = await givenToken(new URL(this.base).origin, { payer: 'sandbox', member: username, patient: id });
        tokens.set(id, token);
      }
    }
    return tokens;
  }

  async #everyPage(address: string, token: string): Promise<readonly FhirResource[]> {
    const found: FhirResource[] = [];
    for (let next: string | undefined = address; next !== undefined; ) {
      const page: Bundle<FhirResource> = await this.page(next, token);
      found.push(...matchesOf(page));
      next = page.link?.find(({ relation }) => relation === 'next')?.url;
    }
    return found;
  }
}

export function matchesOf(page: Bundle<FhirResource>): readonly FhirResource[] {
  return (page.entry ?? []).flatMap(({ search, resource }) => (resource && search?.mode === 'match' ? [resource] : []));
}

export function includedIn(page: Bundle<FhirResource>): readonly string[] {
  return (page.entry ?? []).flatMap(({ search, resource }) => (resource && search?.mode === 'include' ? [nameOf(resource)] : []));
}

export function nameOf({ resourceType, id }: FhirResource): string {
  return `${resourceType}/${id ?? ''}`;
}
