/** A FHIR R4 resource, as far as a server needs to look at it. */
export interface SampleRecord {
  readonly resourceType: string;
  readonly id: string;
}

/**
 * What a payer would answer who has only these records: a search by type, which gives all of it in one page, and a read. Everything stays
 * in this page.
 * @see https://hl7.org/fhir/R4/http.html
 */
export function sampleServer(records: readonly SampleRecord[], base: URL): typeof fetch {
  return (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const [type, id] = url.pathname.slice(base.pathname.length).split('/').filter(Boolean);
    const ids = id ? [id] : url.searchParams.get('_id')?.split(',');
    const found = records.filter((record) => record.resourceType === type && (!ids || ids.includes(record.id)));
    const answer = id ? found[0] : { resourceType: 'Bundle', type: 'searchset', total: found.length, entry: found.map((resource) => entryOf(resource, base)) };
    return Promise.resolve(answer ? Response.json(answer) : new Response(null, { status: 404 }));
  };
}

function entryOf(resource: SampleRecord, base: URL): object {
  return { fullUrl: new URL(`${resource.resourceType}/${resource.id}`, base).href, resource, search: { mode: 'match' } };
}
