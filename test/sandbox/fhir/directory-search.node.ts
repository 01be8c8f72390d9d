import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bundle, CapabilityStatement, FhirResource, OperationOutcome } from 'fhir/r4';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { directory } from '../support/directory-data.js';

const NETWORK = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Network';

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { members: [], resources: directory } });
});
after(() => sandbox.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${sandbox.origin}/hsid/R4/${path}`, { headers });
}

async function bundle(path: string, headers: Record<string, string> = {}): Promise<Bundle> {
  const response = await get(path, headers);
  const body = (await response.json()) as Bundle;
  assert.equal(response.status, 200, JSON.stringify(body));
  return body;
}

async function ids(path: string): Promise<readonly string[]> {
  return ((await bundle(path)).entry ?? []).filter(({ search }) => search?.mode === 'match').map(({ resource }) => resource?.id ?? '');
}

async function withIncluded(path: string): Promise<readonly string[]> {
  return ((await bundle(path)).entry ?? []).filter(({ search }) => search?.mode === 'include').map(({ resource }) => `${resource?.resourceType ?? ''}/${resource?.id ?? ''}`).sort();
}

/** Each line: what is asked, and which resources answer. */
function finds(lines: readonly (readonly [query: string, ...found: readonly string[]])[]): void {
  for (const [query, ...found] of lines) it(query, async () => assert.deepEqual([...(await ids(query))].sort(), [...found].sort()));
}

describe('a name is found by how it begins, whatever its case and accents', () => {
  finds([
    ['Practitioner?name=nunez', 'nunez'],
    ['Practitioner?name=NÚÑ', 'nunez'],
    ['Practitioner?name=alv', 'nunez'],
    ['Practitioner?name=jose', 'nunez'],
    ['Practitioner?name=unez'],
    ['Practitioner?name=smith', 'smith', 'smithson'],
    ['Practitioner?name=Ann+Smith', 'smith'],
    ['Practitioner?name=smith+ann', 'smith'],
    ['Practitioner?name=nunez+md+dr.', 'nunez'],
    ['Practitioner?name=ann+smithson'],
    ['Practitioner?family=smith&given=bo', 'smithson'],
    ['Practitioner?given=an', 'smith'],
    ['Organization?name=hartford+heart', 'clinic'],
    ['Organization?name=heart'],
    ['Organization?name=the+group', 'group'],
    ['InsurancePlan?name=Green+Earth+Gold', 'plan'],
  ]);
});

describe('an address is found by any of its parts, and by several at once', () => {
  finds([
    ['Location?address=Walla%20Walla', 'walla'],
    ['Location?address=new+york+ny', 'ny'],
    ['Location?address=ny+new+york', 'ny'],
    ['Location?address=12+elm+street+new+york', 'ny'],
    ['Location?address=york'],
    ['Location?address=99362', 'walla'],
    ['Location?address-city=new', 'ny'],
    ['Location?address-state=WA', 'walla'],
    ['Organization?address=hartford', 'clinic'],
  ]);
});

describe('a code is found alone, with its system, and after a bar in any system', () => {
  finds([
    ['PractitionerRole?specialty=207Q00000X', 'r2', 'r3', 'r4'],
    ['PractitionerRole?specialty=http://nucc.org/provider-taxonomy|207RC0000X', 'r1'],
    ['PractitionerRole?specialty=|207RC0000X', 'r1'],
    ['PractitionerRole?specialty=%7C207RC0000X', 'r1'],
    ['PractitionerRole?specialty=http://other.example|207RC0000X'],
    ['PractitionerRole?specialty=http://nucc.org/provider-taxonomy|', 'r1', 'r2', 'r3', 'r4'],
    ['PractitionerRole?specialty=207RC0000X,207Q00000X', 'r1', 'r2', 'r3', 'r4'],
    ['Location?type=|HOSP', 'ny'],
    ['Location?type=|OUTPHARM', 'walla'],
    ['HealthcareService?specialty=%20http://loinc.org|99999-9', 'lab'],
    ['HealthcareService?name=LabOne&specialty=99999-9', 'lab'],
    ['InsurancePlan?type=|CommercialPPO', 'plan'],
    ['InsurancePlan?plan-type=gold', 'plan'],
    ['OrganizationAffiliation?specialty=|230000000X', 'bond'],
    ['Practitioner?_id=nunez,smith,nobody', 'nunez', 'smith'],
  ]);
});

describe('a reference is found by id, by type and id, and by its whole address', () => {
  finds([
    ['PractitionerRole?practitioner=smith', 'r2', 'r3'],
    ['PractitionerRole?practitioner=Practitioner/smith', 'r2', 'r3'],
    ['PractitionerRole?practitioner:Practitioner=smith', 'r2', 'r3'],
    ['PractitionerRole?network=net', 'r1', 'r3', 'r4'],
    ['PractitionerRole?practitioner=smith&network=net', 'r3'],
    ['PractitionerRole?location=ny,walla&network=net2', 'r2'],
    ['PractitionerRole?practitioner=https://other.example/R4/Practitioner/smith'],
    ['InsurancePlan?network=net2', 'plan'],
    ['OrganizationAffiliation?participating-organization=clinic', 'bond'],
  ]);

  it('of this server, whichever of its payers and names it was written with', async () => {
    const port = new URL(sandbox.origin).port;
    for (const base of [`${sandbox.origin}/hsid/R4`, `http://127.0.0.1:${port}/rmhp/R4`]) {
      assert.deepEqual([...(await ids(`PractitionerRole?practitioner=${encodeURIComponent(`${base}/Practitioner/smith`)}`))].sort(), ['r2', 'r3']);
    }
  });
});

describe('a chain asks what is referred to', () => {
  finds([
    ['PractitionerRole?location.name=urgent', 'r1', 'r3'],
    ['PractitionerRole?location.address=walla+walla', 'r2', 'r4'],
    ['PractitionerRole?practitioner.name=smith', 'r2', 'r3'],
    ['PractitionerRole?organization.name=hartford', 'r1', 'r2', 'r3', 'r4'],
    ['PractitionerRole?network.name=green', 'r2'],
    ['PractitionerRole?practitioner.name=smith&location.address-state=NY&specialty=207Q00000X', 'r3'],
    ['PractitionerRole?organization.partof.name=atlantis', 'r1', 'r2', 'r3', 'r4'],
    ['Organization?partof.name=AtlantisMed'],
    ['Organization?partof.name=Atlantis+Med', 'clinic', 'net'],
    ['InsurancePlan?coverage-area.address=Walla%20Walla', 'plan'],
    ['OrganizationAffiliation?location.name=Urgent', 'bond'],
  ]);
});

describe('networks are organizations of a profile', () => {
  finds([
    [`Organization?_profile=${NETWORK}`, 'net', 'net2'],
    [`Organization?_profile=${NETWORK}&partof.name=atlantis`, 'net'],
    [`Organization?_profile=${NETWORK}|1.1.0`, 'net'],
  ]);
});

describe('the time of the last change', () => {
  finds([
    ['PractitionerRole?_lastUpdated=ge2025-03-01', 'r1', 'r2', 'r3', 'r4'],
    ['PractitionerRole?_lastUpdated=gt2025'],
    ['PractitionerRole?_lastUpdated=2025-03', 'r1', 'r2', 'r3', 'r4'],
    ['PractitionerRole?_lastUpdated=lt2025-03-01T08:00:00Z'],
    ['PractitionerRole?_lastUpdated=gt2025-02&_lastUpdated=lt2025-03'],
    ['PractitionerRole?_lastUpdated=ge2025-03-01T10:00:00%2B02:00', 'r1', 'r2', 'r3', 'r4'],
  ]);
});

describe('what goes with the matches', () => {
  it('is what they point to, each once, and nothing for what is not there', async () => {
    assert.deepEqual(
      await withIncluded('PractitionerRole?specialty=207Q00000X&_include=PractitionerRole:practitioner&_include=PractitionerRole:location&_include=PractitionerRole:network'),
      ['Location/ny', 'Location/walla', 'Organization/net', 'Organization/net2', 'Practitioner/smith'],
    );
  });

  it('is what points to them', async () => {
    assert.deepEqual(await withIncluded('Practitioner?name=smith&_revinclude=PractitionerRole:practitioner'), ['PractitionerRole/r2', 'PractitionerRole/r3']);
  });

  it('is of the page that is answered, and not of the others', async () => {
    assert.deepEqual(await withIncluded('PractitionerRole?specialty=207Q00000X&_count=1&_include=PractitionerRole:location'), ['Location/walla']);
  });
});

describe('pages', () => {
  it('lead to each match once, with the total on each', async () => {
    const found: string[] = [];
    let next: string | undefined = `${sandbox.origin}/hsid/R4/PractitionerRole?network=net&_count=1`;
    while (next !== undefined) {
      const page = (await (await fetch(next)).json()) as Bundle;
      assert.equal(page.total, 3);
      found.push(...(page.entry ?? []).map(({ resource }) => resource?.id ?? ''));
      next = page.link?.find(({ relation }) => relation === 'next')?.url;
    }
    assert.deepEqual(found, ['r1', 'r3', 'r4']);
  });

  it('stay at the address and name of the server that was asked', async () => {
    const base = sandbox.origin.replace('localhost', '127.0.0.1');
    const page = (await (await fetch(`${base}/rmhp/R4/PractitionerRole?_count=1`)).json()) as Bundle;
    for (const { url } of page.link ?? []) assert.ok(url.startsWith(`${base}/rmhp/R4/PractitionerRole?`), url);
    assert.ok(page.entry?.[0]?.fullUrl?.startsWith(`${base}/rmhp/R4/PractitionerRole/`));
  });

  it('are of 50, at most of 200, and of none where only the number is asked for', async (t) => {
    const people = Array.from({ length: 250 }, (_, at): FhirResource => ({ resourceType: 'Practitioner', id: `p${at}` }));
    const many = await startSandbox({ port: 0, data: { members: [], resources: people } });
    t.after(() => many.close());
    const sizes = [];
    for (const count of ['', '?_count=500', '?_count=0', '?_count=7']) {
      const page = (await (await fetch(`${many.origin}/hsid/R4/Practitioner${count}`)).json()) as Bundle;
      sizes.push([page.total, page.entry?.length]);
    }
    assert.deepEqual(sizes, [[250, 50], [250, 200], [250, undefined], [250, 7]]);
  });
});

describe('a request that is wrong', () => {
  const wrong = [
    ['Practitioner?fingers=ten', 400],
    ['Practitioner?_count=many', 400],
    ['Practitioner?_count=-1', 400],
    ['Practitioner?_count=', 400],
    ['Practitioner?page=0', 400],
    ['Practitioner?name=', 400],
    ['Practitioner?name:text=x', 400],
    ['Practitioner?_lastUpdated=yesterday', 400],
    ['Practitioner?_lastUpdated=2025-02-30', 400],
    ['Practitioner?_include=Practitioner:shoes', 400],
    ['PractitionerRole?_sort=specialty', 400],
    ['Practitioner?name.first=x', 400],
    ['PractitionerRole?practitioner.fingers=x', 400],
    ['Practitioner?_format=xml', 406],
    ['Practitioner/nobody', 404],
    ['Claim', 404],
    ['Claim/1', 404],
    ['', 404],
    ['Practitioner/nunez/_history', 404],
    ['Practitioner/%E0%A4%A', 400],
  ] as const;
  for (const [path, status] of wrong) {
    it(`${path || 'the bare base'}: ${status}, and an OperationOutcome says why`, async () => {
      const response = await get(path);
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type') ?? '', /^application\/fhir\+json/);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      const outcome = (await response.json()) as OperationOutcome;
      assert.equal(outcome.resourceType, 'OperationOutcome');
      assert.ok(outcome.issue[0]?.diagnostics);
    });
  }

  it('is answered all the same, with a warning, where the client asked for leniency', async () => {
    const page = await bundle('Practitioner?fingers=ten&name=nunez', { prefer: 'handling=lenient' });
    assert.equal(page.total, 1);
    assert.deepEqual(page.entry?.map(({ search }) => search?.mode), ['match', 'outcome']);
    assert.ok(!page.link?.[0]?.url.includes('fingers'));
  });

  it('writes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${sandbox.origin}/hsid/R4/Practitioner${method === 'POST' ? '' : '/nunez'}`, { method, headers: { 'content-type': 'application/fhir+json' }, body: '{}' });
      assert.equal(response.status, 405);
      assert.match(response.headers.get('allow') ?? '', /GET/);
    }
  });
});

describe('a search by form', () => {
  it('finds what the same search by address finds', async () => {
    const response = await fetch(`${sandbox.origin}/hsid/R4/Practitioner/_search?_count=1`, { method: 'POST', body: new URLSearchParams({ name: 'smith' }) });
    const page = (await response.json()) as Bundle;
    assert.equal(page.total, 2);
    assert.equal(page.entry?.length, 1);
    const next = (await (await fetch(page.link?.find(({ relation }) => relation === 'next')?.url ?? '')).json()) as Bundle;
    assert.equal(next.entry?.[0]?.resource?.id, 'smithson');
  });

  it('has its parameters in a form', async () => {
    assert.equal((await fetch(`${sandbox.origin}/hsid/R4/Practitioner/_search`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status, 415);
  });
});

describe('what metadata says', () => {
  it('is true: each parameter and each include that it lists is understood, and a search with it is answered', async () => {
    const said = (await (await get('metadata')).json()) as CapabilityStatement;
    const types = said.rest?.[0]?.resource ?? [];
    assert.ok(types.some(({ type }) => type === 'PractitionerRole'));
    const values: Record<string, string> = { date: '2020', token: 'x', string: 'x', reference: 'x', uri: 'x' };
    for (const { type, searchParam, searchInclude, searchRevInclude, documentation } of types) {
      if (documentation?.startsWith('Needs')) continue;
      for (const parameter of searchParam ?? []) await bundle(`${type}?${parameter.name}=${values[parameter.type] ?? 'x'}`);
      for (const include of searchInclude ?? []) await bundle(`${type}?_include=${include}`);
      for (const revinclude of searchRevInclude ?? []) await bundle(`${type}?_revinclude=${revinclude}`);
    }
  });
});

describe('a browser of any origin', () => {
  it('may ask, with a bearer, after a preflight', async () => {
    const response = await fetch(`${sandbox.origin}/hsid/R4/Practitioner`, {
      method: 'OPTIONS',
      headers: { 'origin': 'https://broker.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /authorization/i);
  });
});
