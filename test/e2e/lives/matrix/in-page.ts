/**
 * What runs in the page of a cell: a headless client as an app would make one, and what can be seen of it. The page's address says how:
 * `?given` signs in by a way that the test hands in, `?no-windows` is a browser that opens none; the fragment is the FHIR base.
 */
import type { RedirectStrategy } from '../../../../src/auth/redirect.js';
import type { MemberScope, ProviderQuery, UhcClient } from '../../../../src/store/client.js';
import { createClient } from '../../../../src/store/create-client.js';
import type { View } from '../../../../src/store/view.js';

/** Where a client stands, in what the test can compare. */
export interface Seen {
  readonly state: View<unknown>['state'];
  readonly code?: string;
  readonly items: number;
  readonly loading: boolean;
  readonly notTheirs?: number;
  readonly step: string;
  readonly ended?: string;
  readonly connections: readonly string[];
  readonly storage: string;
}

declare global {
  /** Goes through the payer's pages; the answer is where the browser is sent back to. */
  function signInElsewhere(authorize: string): Promise<string>;
  var lives: InPage;
}

const SCOPES: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read', 'patient/Patient.read'];
const CHOICE = 'fhir-base';

const given: RedirectStrategy = {
  way: 'outside',
  uriFor: () => `${location.origin}/callback.html`,
  depart: () => ({ way: 'outside', blocked: false, go: async (authorize) => new URL(await signInElsewhere(authorize.href)), show: () => undefined, end: () => undefined }),
};

export class InPage {
  readonly client: UhcClient = createClient({ fhirBase: decodeURIComponent(location.hash.slice(1)), clientId: 'demo', ...(location.search === '?given' && { redirect: given }) });

  constructor() {
    for (const live of [this.client.claims, this.client.connections, this.client.connecting]) live.watch(() => undefined);
  }

  seen(): Seen {
    const { claims: { value: claims }, connecting: { value: connecting }, connections, storage } = this.client;
    return {
      ...seenIn(claims),
      step: connecting.step,
      ...(connecting.step === 'ended' && { ended: connecting.error.code }),
      connections: connections.value.map(({ state }) => state),
      storage: storage.value,
    };
  }

  /** Ends when nothing is under way. */
  async settled(): Promise<Seen> {
    for (;;) {
      const seen = this.seen();
      if (!seen.loading && (seen.step === 'idle' || seen.step === 'ended')) return seen;
      await new Promise((next) => setTimeout(next, 5));
    }
  }

  async connect(): Promise<Seen> {
    await this.client.connect(CHOICE, SCOPES);
    return this.settled();
  }

  async connectInThisTab(): Promise<void> {
    void this.client.connect(CHOICE, SCOPES);
    while (this.client.connecting.value.step === 'opening') await new Promise((next) => setTimeout(next, 5));
  }

  async refresh(): Promise<Seen> {
    await this.client.refresh();
    return this.settled();
  }

  /** The first claim, whole. */
  async claim(id: string): Promise<ReturnType<typeof seenIn>> {
    await this.settled();
    return seenIn(await this.client.claim(id));
  }

  async providers(query: ProviderQuery): Promise<ReturnType<typeof seenIn>> {
    const search = this.client.providers(query);
    await search.more();
    while (seenIn(search.view.value).loading) await new Promise((next) => setTimeout(next, 5));
    return seenIn(search.view.value);
  }

  /** Disconnects while the claims are being read anew. */
  async disconnect(): Promise<{ readonly seen: Seen; readonly revoked: string; readonly left: readonly string[] }> {
    const reading = this.client.refresh();
    const [connection] = this.client.connections.value;
    const { revoked } = await this.client.disconnect(connection?.id ?? '', { keep: false });
    await reading;
    return { seen: await this.settled(), revoked, left: await leftBehind() };
  }
}

function seenIn(view: View<unknown>): Pick<Seen, 'state' | 'code' | 'items' | 'loading' | 'notTheirs'> {
  switch (view.state) {
    case 'data': return { state: 'data', items: view.items.length, loading: view.loading !== undefined, ...(view.missing && { code: view.missing.code }), ...(view.notTheirs && { notTheirs: view.notTheirs }) };
    case 'error': return { state: 'error', items: 0, loading: false, code: view.error.code };
    default: return { state: view.state, items: 0, loading: view.state === 'loading' };
  }
}

/** Names of what the origin still keeps. */
async function leftBehind(): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  return [...(await indexedDB.databases()).map(({ name }) => name ?? ''), ...files];
}

globalThis.lives = new InPage();
