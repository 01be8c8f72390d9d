/** What the benchmark of claims does in a page. Each ends with milliseconds; a page is loaded anew where what went before could count. */
import { html, render } from 'lit';
import '../../../components/claims-list/uhc-claims-list.js';
import type { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import type { UhcClient } from '../../../src/store/client.js';
import { LiveValue } from '../../../src/store/live.js';
import type { View } from '../../../src/store/view.js';
import { FakeClient } from '../../components/fake-client.js';
import { floorLoad } from './floor.js';
import { connected, whole } from './ours.js';

const KEPT = 'bench-kept';
let held: unknown;
const frame = (): Promise<void> => new Promise((drawn) => { requestAnimationFrame(() => { setTimeout(drawn); }); });

/** Until all claims of the payer are read and kept. */
async function load(base: string, database?: string): Promise<number> {
  const client = await connected(base, database);
  await frame();
  const start = performance.now();
  await whole(client);
  const ms = performance.now() - start;
  if (database === undefined) await leave(client);
  client.close();
  return ms;
}

async function leave(client: UhcClient): Promise<void> {
  for (const { id } of client.connections.value) await client.disconnect(id, { keep: false });
  client.close();
}

/** The list in this page while it reads: rows are drawn as they come, and nothing may keep the page from answering. */
async function loadInSight(base: string): Promise<void> {
  const client = await connected(base);
  const list = stage(client);
  await frame();
  await whole(client);
  await frame();
  list.remove();
  await leave(client);
}

function stage(client: UhcClient): ClaimsListElement {
  const list = document.createElement('uhc-claims-list');
  list.client = client;
  document.body.append(list);
  return list;
}

function keptClient(base: string): Promise<UhcClient> {
  // Connected long ago: the claims and the connection are on this device.
  return import('../../../src/store/create-client.js').then(({ createClient }) => createClient({ fhirBase: base, clientId: 'bench', database: KEPT, offline: () => true, fetch: () => new Promise(() => undefined) }));
}

async function summaries(base: string): Promise<readonly ClaimSummary[]> {
  const client = await keptClient(base);
  const view = await new Promise<View<ClaimSummary>>((resolve) => {
    const look = (): void => { if (client.claims.value.state === 'data') resolve(client.claims.value); };
    client.claims.watch(look);
    look();
  });
  client.close();
  return view.state === 'data' ? view.items : [];
}

function holding(items: readonly ClaimSummary[]): FakeClient {
  const client = new FakeClient();
  const [first] = items;
  client.connections.set([{ id: first?.connection ?? 'k', choice: 'hsid', scopes: [], declined: [], since: 0, state: 'active', remember: 'device' }]);
  client.claims.set({ state: 'data', items, asOf: Date.now() });
  return client;
}

const firstRow = (list: Element): Element | null | undefined => list.shadowRoot?.querySelector('.row[data-id]');

/** From the page's begin until a claim stands in it: read from the device, or (the floor) written into the page. */
async function firstClaim(base: string, from: 'device' | 'page'): Promise<number> {
  const list = stage(from === 'device' ? await keptClient(base) : holding([{ connection: 'k', page: 1, entry: 0, id: 'c', identifiers: [], related: [], amounts: {}, standing: 'current' }]));
  while (!firstRow(list)) await new Promise(requestAnimationFrame);
  await new Promise((painted) => { setTimeout(painted); }); // the frame in which it was seen is painted then
  return performance.now();
}

/** All rows of so many claims in the page, and laid out, within a task that is marked. */
async function draw(base: string, count: number): Promise<void> {
  const items = (await summaries(base)).slice(0, count);
  const client = holding([]);
  const list = stage(client);
  await list.updateComplete;
  dispatchEvent(new Event('beforeprint')); // all of them, and not only those in sight
  await frame();
  console.timeStamp();
  client.claims.set({ state: 'data', items, asOf: Date.now() });
  await list.updateComplete;
  list.getBoundingClientRect(); // lays it out
  const drawn = list.shadowRoot?.querySelectorAll('.row[data-id]').length ?? 0;
  if (drawn !== count) throw new Error(`${drawn} rows were drawn.`);
}

/** The smallest list that Lit draws: a name, an amount, a date. */
async function floorDraw(base: string, count: number): Promise<void> {
  const items = (await summaries(base)).slice(0, count);
  const place = document.createElement('ul');
  const style = document.createElement('style');
  style.textContent = '.floor li { content-visibility: auto; contain-intrinsic-size: auto 60px }';
  place.className = 'floor';
  document.body.append(style, place);
  await frame();
  console.timeStamp();
  render(items.map((claim) => html`<li><button type="button" data-id=${claim.id ?? ''}><b>${claim.provider}</b> <span>${String(claim.amounts['you-owe']?.[0]?.value)}</span> <span>${claim.serviceStart}</span></button></li>`), place);
  place.getBoundingClientRect();
}

const WORDS = ['knee', 'juniper street', 'pharmacy 10', 'march 2025', '50.00', 'i10', '4417-00'];

/** Script of each keystroke of some searches, until the list is drawn anew. */
async function keystrokes(base: string): Promise<readonly number[]> {
  const list = stage(holding(await summaries(base)));
  while (!firstRow(list)) await frame();
  while (!list.shadowRoot?.querySelector('[data-search]')) await frame();
  const all = list.shown.length;
  list.query = 'knee';
  while (list.shown.length === all) await frame(); // words are gathered once
  const times: number[] = [];
  for (const words of WORDS) {
    for (let length = 1; length <= words.length; length += 1) {
      const start = performance.now();
      const field = list.shadowRoot.querySelector<HTMLInputElement>('[data-search]');
      if (field) field.value = words.slice(0, length);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      await list.updateComplete;
      times.push(performance.now() - start);
      await frame();
    }
  }
  return times;
}

/** Holds the views alone, for whoever weighs this page. */
async function holdViews(base: string): Promise<number> {
  const views = structuredClone(await summaries(base));
  held = new LiveValue(views);
  return views.length;
}

async function holdList(base: string): Promise<number> {
  const list = stage(await keptClient(base));
  while (!firstRow(list)) await frame();
  for (let turn = 0; turn < 30; turn += 1) await frame();
  held = list;
  return list.shown.length;
}

export const bench = { load, loadInSight, floorLoad: async (base: string) => (await floorLoad(base)).ms, firstClaim, draw, floorDraw, keystrokes, holdViews, holdList, keep: (base: string) => load(base, KEPT), held: () => held !== undefined };
Object.assign(globalThis, { bench });
