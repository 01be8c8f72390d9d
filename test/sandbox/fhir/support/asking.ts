import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Bundle, FhirResource, OperationOutcome } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/start.js';

/** A sandbox that serves only what a test knows by heart, and ways to ask it. */
export class Asking {
  #sandbox: RunningSandbox | undefined;

  constructor(readonly resources: readonly FhirResource[]) {}

  async start(): Promise<void> {
    this.#sandbox = await startSandbox({ port: 0, data: { members: [], resources: this.resources } });
  }

  async stop(): Promise<void> {
    await this.#sandbox?.close();
  }

  get base(): string {
    return `${this.#sandbox?.origin ?? ''}/hsid/R4`;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(path.startsWith('http') ? path : `${this.base}/${path}`, { headers });
  }

  async page(path: string, headers: Record<string, string> = {}): Promise<Bundle<FhirResource>> {
    const response = await this.get(path, headers);
    const body = (await response.json()) as Bundle<FhirResource>;
    assert.equal(response.status, 200, JSON.stringify(body));
    return body;
  }

  /** Ids of the matches, in the order in which they came. */
  async ids(path: string, headers: Record<string, string> = {}): Promise<readonly string[]> {
    return entriesOf(await this.page(path, headers), 'match').map(({ id }) => id ?? '');
  }

  /** `Type/id` of what was included, in alphabetical order. */
  async included(path: string, headers: Record<string, string> = {}): Promise<readonly string[]> {
    return entriesOf(await this.page(path, headers), 'include').map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`).sort();
  }

  /** Each line: what is asked, and which resources answer. */
  finds(lines: readonly (readonly [query: string, ...found: readonly string[]])[], headers: Record<string, string> = {}): void {
    for (const [query, ...found] of lines) it(query, async () => assert.deepEqual([...(await this.ids(query, headers))].sort(), [...found].sort()));
  }

  /** Each line is refused with an OperationOutcome that says why. */
  refuses(status: number, queries: readonly string[], headers: Record<string, string> = {}): void {
    for (const query of queries) {
      it(`${query}: ${status}`, async () => {
        const response = await this.get(query, headers);
        const outcome = (await response.json()) as OperationOutcome;
        assert.equal(response.status, status, JSON.stringify(outcome));
        assert.equal(outcome.resourceType, 'OperationOutcome');
        assert.ok(outcome.issue[0]?.diagnostics);
      });
    }
  }
}

export function entriesOf(page: Bundle<FhirResource>, mode: 'match' | 'include' | 'outcome'): readonly FhirResource[] {
  return (page.entry ?? []).flatMap(({ search, resource }) => (search?.mode === mode && resource ? [resource] : []));
}

export function linkOf(page: Bundle, relation: string): string | undefined {
  return page.link?.find((link) => link.relation === relation)?.url;
}
