import { UhcError } from '../errors.js';
import { searchPage } from '../fhir/bundle.js';
import { read } from '../fhir/client.js';
import { searchOf } from '../fhir/search.js';
import type { FhirSurroundings } from '../fhir/surroundings.js';
import { namelessParties } from '../model/claim/party-references.js';

const BATCH = 50;

/** Finds who is only referred to, a batch a type and page: never a read a reference. Whom the payer does not tell stays without a name. */
export class NameLookup {
  readonly #found = new Map<string, unknown>();
  readonly #asked = new Set<string>();

  constructor(readonly base: URL, readonly around: FhirSurroundings, readonly signal: AbortSignal) {}

  /** The resources that name the nameless of these claims. */
  async of(eobs: readonly unknown[]): Promise<readonly unknown[]> {
    const wanted = [...new Set(eobs.flatMap(namelessParties))];
    const open = wanted.filter((key) => !this.#asked.has(key));
    for (const key of open) this.#asked.add(key);
    const batches = ['Organization', 'Practitioner'].flatMap((type) => batchesOf(type, open));
    await Promise.all(batches.map(({ type, ids }) => this.#ask(type, ids)));
    return wanted.map((key) => this.#found.get(key)).filter((resource) => resource !== undefined);
  }

  async #ask(type: string, ids: readonly string[]): Promise<void> {
    // Names of providers are directory data, which is read without a member's bearer.
    const { bearer: _, ...open } = this.around;
    try {
      const { json } = await read(searchOf(type, { _id: ids.join(','), _count: BATCH }), this.base, open, this.signal);
      for (const resource of searchPage(json, type, this.base.host).matches) this.#keep(type, resource);
    } catch (thrown) {
      // The claim is right without the name, which is then said not to be stated.
      if (!(thrown instanceof UhcError)) throw thrown;
    }
  }

  #keep(type: string, resource: unknown): void {
    const id = typeof resource === 'object' && resource !== null && 'id' in resource ? resource.id : undefined;
    if (typeof id === 'string') this.#found.set(`${type}/${id}`, resource);
  }
}

function batchesOf(type: string, keys: readonly string[]): readonly { type: string; ids: readonly string[] }[] {
  const ids = keys.filter((key) => key.startsWith(`${type}/`)).map((key) => key.slice(type.length + 1));
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) => ({ type, ids: ids.slice(i * BATCH, (i + 1) * BATCH) }));
}
