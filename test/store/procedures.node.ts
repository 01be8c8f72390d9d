import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { UhcError } from '../../src/errors.js';
import { startSandbox } from '../../src/sandbox/start.js';
import type { MemberProcedure } from '../../src/model/member-procedure.js';
import type { UhcClient } from '../../src/store/client.js';
import type { DataView, View } from '../../src/store/view.js';
import { memoryVault, signedIn, whenever } from './sandbox-member.js';

let origin = '';
let stopSandbox: () => Promise<void> = async () => undefined;
const clients: UhcClient[] = [];

before(async () => {
  const sandbox = await startSandbox({ port: 0, log: () => undefined });
  origin = sandbox.origin;
  stopSandbox = () => sandbox.close();
});
after(async () => {
  for (const client of clients) client.close();
  await stopSandbox();
});

type Asking = Parameters<typeof signedIn>[1];
const isDone = (view: View<MemberProcedure>): boolean => view.state !== 'loading' && view.state !== 'not-connected' && !(view.state === 'data' && view.loading);

async function member(asking: Asking = {}): ReturnType<typeof signedIn> {
  const signed = await signedIn(origin, asking);
  clients.push(signed.client);
  return signed;
}

async function read(asking: Asking = {}): Promise<View<MemberProcedure>> {
  const { client } = await member(asking);
  const { view } = await (await client.records()).procedures();
  return whenever(view, isDone);
}

function itemsOf(view: View<MemberProcedure>): readonly MemberProcedure[] {
  assert.ok(view.state === 'data', view.state);
  return view.items;
}

/** A page of procedures that the sandbox does not have. */
function searchset(...resources: readonly object[]): Response {
  return Response.json({ resourceType: 'Bundle', type: 'searchset', total: resources.length, entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })) });
}

function insteadOfProcedures(...resources: readonly object[]): (url: URL) => Response | undefined {
  return (url) => (url.pathname.endsWith('/Procedure') ? searchset(...resources) : undefined);
}

describe('procedures', () => {
  it('are all of the member’s at the payer, the newest first, in the payer’s words, with who did them', async () => {
    const items = itemsOf(await read());
    assert.deepEqual(items.map(({ id }) => id), ['procedure-mole', 'procedure-knee-mri', 'procedure-appendix', 'procedure-mammogram']);
    const [, , appendix] = items;
    assert.equal(appendix?.text, 'Taking out the appendix');
    assert.equal(appendix.performed, '2024-04-18');
    assert.equal(appendix.performers.length, 1);
  });

  it('are kept sealed, and there again when the payer cannot be reached', async () => {
    const vault = memoryVault();
    await read({ vault });
    for (const store of ['pages', 'views'] as const) {
      const kept = (await vault.records.all(store)) as readonly { readonly sealed: { readonly data: ArrayBuffer } }[];
      assert.ok(kept.some(({ sealed }) => sealed.data.byteLength > 1000), store);
      for (const { sealed } of kept) assert.doesNotMatch(new TextDecoder('latin1').decode(sealed.data), /Procedure|appendix/i, store);
    }
    const { client } = await member({ vault, instead: (url) => (url.pathname.endsWith('/Procedure') ? new Response('', { status: 503 }) : undefined) });
    const { view } = await (await client.records()).procedures();
    const seen = await whenever(view, (value) => value.state === 'data' && value.missing !== undefined && !value.loading);
    assert.equal(itemsOf(seen).length, 4);
    assert.equal((seen as DataView<MemberProcedure>).missing?.code, 'payer_down');
  });

  it('are not asked for where they were not shared', async () => {
    const { client, asked } = await member({ scopes: ['patient/Patient.read', 'patient/ExplanationOfBenefit.read'] });
    const { view } = await (await client.records()).procedures();
    assert.deepEqual(await whenever(view, isDone), { state: 'empty', why: 'not-shared' });
    assert.deepEqual(asked.filter((address) => address.startsWith('Procedure')), []);
  });

  it('are none where the payer’s record holds none', async () => {
    assert.deepEqual(await read({ instead: insteadOfProcedures() }), { state: 'empty', why: 'none-stated' });
  });

  it('of another person are counted, and never shown', async () => {
    const view = await read({ instead: insteadOfProcedures(
      { resourceType: 'Procedure', id: 'own', status: 'completed', subject: { reference: 'Patient/dana-whitlock' } },
      { resourceType: 'Procedure', id: 'other', status: 'completed', subject: { reference: 'Patient/somebody-else' } },
    ) });
    assert.deepEqual(itemsOf(view).map(({ id }) => id), ['own']);
    assert.equal((view as DataView<MemberProcedure>).notTheirs, 1);
  });

  it('are joined to the claim that names one, once that is on the device', async () => {
    const named = { procedure: [{ sequence: 1, procedureReference: { reference: 'Procedure/procedure-mole' } }] };
    const claim = { resourceType: 'ExplanationOfBenefit', id: 'mole-claim', status: 'active', use: 'claim', patient: { reference: 'Patient/dana-whitlock' }, identifier: [{ value: '42' }], ...named };
    const { client } = await member({ instead: (url) => (url.pathname.endsWith('/ExplanationOfBenefit') ? searchset(claim) : undefined) });
    const list = await (await client.records()).procedures();
    await whenever(list.view, isDone);
    await whenever(client.claims, (view) => view.state === 'data' && !view.loading);
    await list.join();
    assert.deepEqual(itemsOf(list.view.value).map(({ id, claims }) => [id, claims]).slice(0, 2), [['procedure-mole', [{ id: 'mole-claim', number: '42' }]], ['procedure-knee-mri', []]]);
  });

  it('of the sandbox are joined where its claims name them', async () => {
    const { client } = await member();
    const list = await (await client.records()).procedures();
    await whenever(list.view, isDone);
    await whenever(client.claims, (view) => view.state === 'data' && !view.loading);
    await list.join();
    assert.deepEqual(itemsOf(list.view.value).filter(({ claims }) => claims.length > 0).map(({ id, claims }) => [id, claims.map((claim) => claim.id)]), [['procedure-appendix', ['surgeon-2024']]]);
  });

  it('are shown, with the reason, where what is kept of the claims cannot be opened', async () => {
    const { client, vault } = await member();
    const list = await (await client.records()).procedures();
    await whenever(list.view, isDone);
    await whenever(client.claims, (view) => view.state === 'data' && !view.loading);
    vault.records.get = () => Promise.reject(new UhcError('storage_refused'));
    await list.join();
    assert.equal(itemsOf(list.view.value).length, 4);
    assert.equal((list.view.value as DataView<MemberProcedure>).missing?.code, 'storage_refused');
  });

  it('go with their connection', async () => {
    const { client, vault } = await member();
    const { view } = await (await client.records()).procedures();
    await whenever(view, isDone);
    const [connection] = client.connections.value;
    await client.disconnect(connection?.id ?? '', { keep: false });
    assert.deepEqual(view.value, { state: 'not-connected' });
    assert.deepEqual([await vault.records.all('pages'), await vault.records.all('views')], [[], []]);
  });

  it('sent twice are shown once; an entry that is none is one that cannot be read, and the others stay', async () => {
    const one = { resourceType: 'Procedure', id: 'p', status: 'completed', subject: { reference: 'Patient/dana-whitlock' } };
    const items = itemsOf(await read({ instead: insteadOfProcedures(one, { ...one, status: 'not-done' }, { ...one, id: 'q', performedDateTime: '2024-13-45', code: 'x' }) }));
    assert.deepEqual(items.map(({ id, status }) => [id, status]), [['q', 'completed'], ['p', 'not-done']]);
  });
});

describe('procedures of a payer that answers oddly', () => {
  const OWN = { resourceType: 'Procedure', id: 'own', status: 'completed', subject: { reference: 'Patient/dana-whitlock' } };
  const odd = (answer: () => Response) => (url: URL): Response | undefined => (url.pathname.endsWith('/Procedure') ? answer() : undefined);

  it('are an error, and no empty list, where it sends a page for people, or no list at all', async () => {
    const bodies = ['<html>Sign in</html>', '[]', 'null', '{"resourceType":"Procedure","id":"x"}', '{"resourceType":"Bundle","entry":'];
    for (const body of bodies) {
      const view = await read({ instead: odd(() => new Response(body, { status: 200 })) });
      assert.ok(view.state === 'error', body);
      assert.equal(view.error.code, 'payer_answer_invalid', body);
    }
  });

  it('are no list where it refuses in the form of an answer', async () => {
    const view = await read({ instead: odd(() => Response.json({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', diagnostics: 'no' }] })) });
    assert.ok(view.state === 'error');
    assert.equal(view.error.code, 'payer_refused');
  });

  it('stay what was read, and the bearer stays home, where the list goes on at a stranger’s', async () => {
    const strangers: string[] = [];
    const view = await read({ instead: (url) => {
      if (url.hostname.endsWith('.example')) strangers.push(url.href);
      return url.pathname.endsWith('/Procedure') ? Response.json({ resourceType: 'Bundle', type: 'searchset', link: [{ relation: 'next', url: 'https://stranger.example/hsid/R4/Procedure?page=2' }], entry: [{ resource: OWN }] }) : undefined;
    } });
    assert.deepEqual(itemsOf(view).map(({ id }) => id), ['own']);
    assert.equal((view as DataView<MemberProcedure>).missing?.code, 'fhir_foreign_link');
    assert.equal((view as DataView<MemberProcedure>).partial, true);
    assert.deepEqual(strangers, []);
  });

  it('come with its warnings, and without what else stands among them', async () => {
    const view = await read({ instead: odd(() => searchset(OWN, { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', details: { text: 'Records before 2019 were moved.' } }] }, { resourceType: 'Practitioner', id: 'x' })) });
    assert.deepEqual(itemsOf(view).map(({ id }) => id), ['own']);
    assert.deepEqual((view as DataView<MemberProcedure>).warnings, ['Records before 2019 were moved.']);
  });

  it('end where its pages go round in a circle', async () => {
    const view = await read({ instead: odd(() => Response.json({ resourceType: 'Bundle', type: 'searchset', link: [{ relation: 'next', url: `${origin}/hsid/R4/Procedure?page=2` }], entry: [{ resource: OWN }] })) });
    assert.deepEqual(itemsOf(view).map(({ id }) => id), ['own']);
    assert.equal((view as DataView<MemberProcedure>).missing?.code, 'fhir_paging_endless');
  });
});

describe('who a member is', () => {
  it('is asked anew, and stands in the connection', async () => {
    const { client, asked } = await member();
    const records = await client.records();
    const [connection] = client.connections.value;
    await records.readMember(connection?.id ?? '');
    assert.ok(asked.includes('Patient/dana-whitlock'));
    assert.equal(client.connections.value[0]?.member?.names[0], 'Dana Marie Whitlock');
  });

  it('is told as an error of ours where the payer does not say it', async () => {
    const { client } = await member({ instead: (url) => (url.pathname.includes('/Patient/') ? new Response('', { status: 500 }) : undefined) });
    const records = await client.records();
    await assert.rejects(records.readMember(client.connections.value[0]?.id ?? ''), { code: 'payer_down' });
  });

  it('is never somebody else, whom the answer names', async () => {
    const { client } = await member({ instead: (url) => (url.pathname.includes('/Patient/') ? Response.json({ resourceType: 'Patient', id: 'somebody-else', name: [{ text: 'Not Dana' }] }) : undefined) });
    const records = await client.records();
    await records.readMember(client.connections.value[0]?.id ?? '');
    assert.equal(client.connections.value[0]?.member, undefined);
  });
});
