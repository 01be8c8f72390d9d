import { sessionDatabase } from '../db/name.js';
import type { LockState } from '../db/vault.js';
import { UhcError } from '../errors.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import type { Departure } from '../auth/redirect.js';
import type { Server } from '../payers/servers.js';
import type { Announcement } from './announcer.js';
import type { Choice, Connecting, Connection, Left, MemberScope, ProviderQuery, ProviderSearch, UhcClient } from './client.js';
import type { Directory } from './directory/directory.js';
import { LaterSearch } from './later-search.js';
import { LiveValue } from './live.js';
import type { MemberClient } from './member-client.js';
import type { MemberLock } from './member-lock.js';
import type { MemberRecords } from './member-records.js';
import type { Parts } from './parts.js';
import type { SignInElsewhere, Ways } from './sign-in.js';
import type { Core } from './surroundings.js';
import type { Live, View } from './view.js';

/** One client for elements and apps: what is known at once, and its two halves when they are needed. */
export class HeadlessClient implements UhcClient {
  readonly ready = new LiveValue(false);
  readonly storage = new LiveValue<'device' | 'session' | 'memory'>('device');
  readonly hidden = new LiveValue(0);
  readonly locking = new LiveValue<LockState>('off');
  readonly connections: Live<readonly Connection[]>;
  readonly connecting: Live<Connecting>;
  readonly claims: Live<View<ClaimSummary>>;
  readonly #connections = new LiveValue<readonly Connection[]>([]);
  readonly #connecting = new LiveValue<Connecting>({ step: 'idle' });
  readonly #claims = new LiveValue<View<ClaimSummary>>({ state: 'loading', done: 0 });
  #member: Promise<MemberClient> | undefined;
  #own: MemberClient | undefined;
  /** The half that is drawn: the sample's while somebody looks around with it. */
  #loaded: MemberClient | undefined;
  #looked: Promise<void> | undefined;
  #reads = false;

  constructor(
    readonly around: Core,
    readonly parts: Parts,
    readonly ways: () => Ways,
    readonly choices: readonly Choice[],
    readonly elsewhere?: SignInElsewhere,
  ) {
    this.connections = started(this.#connections, () => this.#look());
    this.connecting = started(this.#connecting, () => this.#look());
    this.claims = started(this.#claims, () => this.#readClaims());
  }

  async claim(id: string, connection?: string): Promise<View<Claim>> {
    await this.#look();
    if (!this.#loaded) return { state: 'not-connected' };
    this.#reads = true;
    await this.#loaded.knowClaims();
    return this.#loaded.claims.claim(id, connection);
  }

  async rawClaim(id: string, connection?: string): Promise<unknown> {
    const summary = this.#loaded?.claims.find(id, connection);
    return summary && this.#loaded?.reader.raw(summary);
  }

  async lock(): Promise<MemberLock> {
    await this.#look();
    return (await this.#load()).lock();
  }

  async records(): Promise<MemberRecords> {
    await this.#look();
    return (await this.#shown()).records();
  }

  async prepare(choice: string): Promise<string | undefined> {
    const server = this.#server(choice);
    const member = await this.#load();
    await member.start();
    return member.prepare(server);
  }

  async connect(choice: string, scopes: readonly MemberScope[]): Promise<void> {
    let departure: Departure | undefined;
    try {
      const server = this.#server(choice);
      this.#leaveSample();
      if (!this.around.clientIdOf(server)) throw new UhcError(server.payer ? 'config_payer_unavailable' : 'config_client_id_missing');
      departure = this.#depart(server); // before anything is awaited
      this.#connecting.set({ step: 'opening', choice });
      const member = await this.#load();
      await member.connect(server, scopes, departure);
    } catch (thrown) {
      departure?.end();
      if (!(thrown instanceof UhcError)) throw thrown;
      this.#connecting.set({ step: 'ended', choice, error: thrown });
    }
  }

  cancelConnect(): void {
    this.#connecting.set({ step: 'idle' });
    this.#loaded?.cancel();
  }

  showWindow(): void {
    this.#loaded?.show();
  }

  async connectInThisTab(): Promise<void> {
    await (await this.#load()).connectInThisTab();
  }

  async refresh(id?: string): Promise<void> {
    await this.#loaded?.claims.refresh(id);
  }

  stop(): void {
    this.#loaded?.claims.stop();
  }

  async disconnect(id: string, how: { readonly keep: boolean }): Promise<Left> {
    return (await this.#shown()).disconnect(id, how.keep);
  }

  async forget(id: string): Promise<void> {
    await (await this.#load()).forget(id);
  }

  async hide(): Promise<void> {
    await (await this.#load()).hide();
  }

  async forgetHidden(): Promise<void> {
    await (await this.#load()).forgetHidden();
  }

  async trySample(): Promise<void> {
    await this.#look();
    const { sampleMember } = await import('./sample/sample-member.js');
    const sample = await sampleMember(await this.parts.member(), this.around);
    this.#mirror(sample);
    sample.grants.connections.watch((now) => { if (now.length === 0) this.#leaveSample(); });
    this.#show(sample);
  }

  providers(query: ProviderQuery): ProviderSearch {
    const server = this.#directoryServer();
    return new LaterSearch(async () => new (await this.parts.directory())(query, server ? [server] : [], this.around, (base) => this.#loaded?.directoryAccess(base)));
  }

  async directory(): Promise<Directory> {
    const { directoryOf } = await import('./directory/directory.js');
    const server = this.#directoryServer();
    if (!server) throw new UhcError('config_payer_unknown');
    return directoryOf(server, this.around);
  }

  close(): void {
    this.#loaded?.close();
    this.around.announcer.close();
  }

  /** Another view of this origin has changed something; it may be the first thing that is kept. */
  async hear(announcement: Announcement): Promise<void> {
    if (!this.#looked && !this.#member) return;
    await (await this.#load()).hear(announcement);
  }

  /** That of the payer that the member is connected with, else the first one that is named. */
  #directoryServer(): Server | undefined {
    const connected = this.#connections.value.find(({ state }) => state === 'active')?.choice;
    return this.around.servers.find(({ key }) => key === connected) ?? this.around.servers[0];
  }

  /** A window opens only in the click, and not for a way that is known to have no end. */
  #depart(server: Server): Departure | undefined {
    if (this.elsewhere) return undefined;
    const { usual, inThisTab } = this.ways();
    if (this.#loaded?.signing().isKnownToFail(server)) return undefined;
    const departure = usual.depart();
    return departure.blocked && inThisTab ? inThisTab.depart() : departure;
  }

  async #readClaims(): Promise<void> {
    if (this.#reads) return;
    this.#reads = true;
    await this.#look();
    await this.#loaded?.readClaims();
  }

  /** Whether anything is kept can be told without loading what reads it. */
  #look(): Promise<void> {
    this.#looked ??= (async () => {
      this.around.announcer.listen();
      if (await this.#mayHold()) await (await this.#load()).start();
      else this.#claims.set({ state: 'not-connected' });
      this.ready.set(true);
    })();
    return this.#looked;
  }

  async #mayHold(): Promise<boolean> {
    if (this.around.storage) return true;
    try {
      const { database } = this.around;
      return (await indexedDB.databases()).some(({ name }) => name === database || name === sessionDatabase(database));
    } catch {
      return false; // the browser keeps nothing: nobody is connected yet
    }
  }

  #load(): Promise<MemberClient> {
    this.#member ??= this.parts.member().then((Member) => {
      const member = new Member(this.around, this.ways, this.elsewhere);
      this.#mirror(member);
      this.#own = member;
      this.#loaded ??= member;
      if (this.#reads) void member.readClaims();
      return member;
    });
    return this.#member;
  }

  async #shown(): Promise<MemberClient> {
    return this.#loaded ?? this.#load();
  }

  /** From now on this half is drawn; nothing where there is none yet. */
  #show(member: MemberClient | undefined): void {
    this.#loaded = member;
    this.storage.set(member?.storage.value ?? 'device');
    this.hidden.set(member?.grants.hidden.value ?? 0);
    this.#connections.set(member?.grants.connections.value ?? []);
    this.#claims.set(member?.claims.view.value ?? { state: 'not-connected' });
    if (this.#reads) void member?.readClaims();
  }

  /** Nothing of the sample stays. */
  #leaveSample(): void {
    const sample = this.#loaded;
    if (sample === this.#own) return;
    this.#show(this.#own);
    sample?.close();
  }

  #mirror(member: MemberClient): void {
    const mirror = <T>(from: Live<T>, to: LiveValue<T>): void => void from.watch((value) => { if (this.#loaded === member) to.set(value); });
    mirror(member.storage, this.storage);
    mirror(member.locking, this.locking);
    mirror(member.grants.hidden, this.hidden);
    mirror(member.grants.connections, this.#connections);
    mirror(member.connecting, this.#connecting);
    mirror(member.claims.view, this.#claims);
  }

  #server(choice: string): Server {
    const server = this.around.servers.find(({ key }) => key === choice);
    if (!server) throw new UhcError('config_payer_unknown', { payer: choice });
    return server;
  }
}

/** A value whose first watcher starts what keeps it up to date. */
function started<T>(live: Live<T>, start: () => Promise<void>): Live<T> {
  return {
    get value() {
      return live.value;
    },
    watch(listener) {
      void start();
      return live.watch(listener);
    },
  };
}
