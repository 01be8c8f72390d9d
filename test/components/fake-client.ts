import { UhcError } from '../../src/errors.js';
import { claimFromEob } from '../../src/model/claim/claim-from-eob.js';
import type { LockState } from '../../src/db/vault.js';
import type { Claim, ClaimSummary } from '../../src/model/claim/claim.js';
import { withStandings } from '../../src/model/claim/standings.js';
import { summaryOf } from '../../src/model/claim/summary.js';
import { newestFirst } from '../../src/store/claims-order.js';
import type { Choice, Connecting, Connection, Left, MemberScope, ProviderSearch, UhcClient } from '../../src/store/client.js';
import type { Directory } from '../../src/store/directory/directory.js';
import type { MemberLock } from '../../src/store/member-lock.js';
import { LiveValue } from '../../src/store/live.js';
import type { MemberRecords } from '../../src/store/member-records.js';
import type { DataView, View } from '../../src/store/view.js';
import { FakeLock } from './fake-lock.js';
import { FakeRecords } from './fake-records.js';

export const hsid: Choice = { key: 'hsid', payer: 'hsid', host: 'hsid.fhir.example.org', sandbox: false, available: true };
export const rmhp: Choice = { key: 'rmhp', payer: 'rmhp', host: 'rmhp.fhir.example.org', sandbox: false, available: true };
export const healthx: Choice = { key: 'healthx', payer: 'healthx', host: 'healthx.fhir.example.org', sandbox: false, available: false };

export const ana: Connection = {
  id: 'k1', choice: 'hsid', member: { names: ['Ana Reyes'], shortName: 'Ana' }, scopes: ['patient/ExplanationOfBenefit.read', 'patient/Patient.read'],
  declined: [], since: Date.UTC(2025, 2, 4, 15), state: 'active', remember: 'device',
};

/** A client that says what a test wants it to say, and remembers what it was asked. */
export class FakeClient implements UhcClient {
  readonly asked: unknown[][] = [];
  readonly ready = new LiveValue(true);
  readonly connections = new LiveValue<readonly Connection[]>([]);
  readonly hidden = new LiveValue(0);
  readonly connecting = new LiveValue<Connecting>({ step: 'idle' });
  readonly storage = new LiveValue<'device' | 'session' | 'memory'>('device');
  readonly claims = new LiveValue<View<ClaimSummary>>({ state: 'not-connected' });
  readonly whole = new Map<string, Claim>();
  readonly sent = new Map<string, unknown>();
  readonly kept = new FakeRecords(() => [...this.sent.values()].map((resource) => ({ connection: this.connections.value[0]?.id ?? 'k1', resource })));
  readonly locking = new LiveValue<LockState>('off');
  readonly locks = new FakeLock(this.locking);
  left: Left = { revoked: 'confirmed' };

  constructor(readonly choices: readonly Choice[] = [hsid]) {}

  /** Connected as Ana, with these EOBs read. */
  holding(resources: readonly object[], view: Partial<DataView<ClaimSummary>> = {}, connections: readonly Connection[] = [ana]): this {
    this.connections.set(connections);
    this.claims.set({ state: 'data', items: this.read(resources, connections[0]?.id ?? 'k1'), asOf: Date.now(), ...view });
    return this;
  }

  read(resources: readonly object[], connection: string): readonly ClaimSummary[] {
    const summaries = resources.map((resource, entry) => {
      const claim = claimFromEob(resource);
      if (claim.id) this.whole.set(claim.id, claim);
      if (claim.id) this.sent.set(claim.id, resource);
      return summaryOf(claim, { connection, page: 0, entry });
    });
    return newestFirst(withStandings(summaries));
  }

  async claim(id: string, connection?: string): Promise<View<Claim>> {
    this.asked.push(['claim', id, connection]);
    const { state } = this.claims.value;
    if (state === 'not-connected') return { state };
    const claim = this.whole.get(id);
    return claim ? { state: 'data', items: [claim], asOf: Date.now() } : { state: 'error', error: new UhcError('not_found') };
  }

  async records(): Promise<MemberRecords> {
    return this.kept;
  }

  async rawClaim(id: string): Promise<unknown> {
    return this.sent.get(id);
  }

  async connect(choice: string, scopes: readonly MemberScope[]): Promise<void> {
    this.asked.push(['connect', choice, [...scopes]]);
    this.connecting.set({ step: 'opening', choice });
  }

  async prepare(choice: string): Promise<undefined> {
    this.asked.push(['prepare', choice]);
  }

  showWindow(): void {
    this.asked.push(['showWindow']);
  }

  cancelConnect(): void {
    this.asked.push(['cancelConnect']);
    this.connecting.set({ step: 'idle' });
  }

  async connectInThisTab(): Promise<void> {
    this.asked.push(['connectInThisTab']);
  }

  async lock(): Promise<MemberLock> {
    return this.locks as Pick<MemberLock, keyof FakeLock & keyof MemberLock> as MemberLock;
  }

  async refresh(id?: string): Promise<void> {
    this.asked.push(['refresh', id]);
  }

  stop(): void {
    this.asked.push(['stop']);
  }

  async disconnect(id: string, how: { readonly keep: boolean }): Promise<Left> {
    this.asked.push(['disconnect', id, how]);
    this.connections.set(how.keep ? this.connections.value.map((one) => (one.id === id ? { ...one, state: 'ended' } : one)) : this.connections.value.filter((one) => one.id !== id));
    if (this.connections.value.length === 0) this.claims.set({ state: 'not-connected' });
    return this.left;
  }

  async forget(id: string): Promise<void> {
    this.asked.push(['forget', id]);
    this.connections.set(this.connections.value.filter((one) => one.id !== id));
    if (this.connections.value.length === 0) this.claims.set({ state: 'not-connected' });
  }

  async hide(): Promise<void> {
    this.asked.push(['hide']);
    this.hidden.set(this.hidden.value + this.connections.value.length);
    this.connections.set([]);
    this.claims.set({ state: 'not-connected' });
  }

  async forgetHidden(): Promise<void> {
    this.asked.push(['forgetHidden']);
    this.hidden.set(0);
  }

  async trySample(): Promise<void> {
    this.asked.push(['trySample']);
    this.connections.set([{ ...ana, choice: 'sample', sample: true, remember: 'session' }]);
  }

  providers(): ProviderSearch {
    return { view: new LiveValue({ state: 'empty', why: 'not-asked' } as const), more: async () => undefined, cancel: () => undefined };
  }

  async directory(): Promise<Directory> {
    throw new UhcError('payer_unreachable');
  }

  close(): void {
    this.asked.push(['close']);
  }
}
