import { UhcError } from '../errors.js';
import { read } from '../fhir/client.js';
import { isFhirId } from '../fhir/search.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import { memberFromPatient } from '../model/member-from-patient.js';
import type { Server } from '../payers/servers.js';
import type { Announcement } from './announcer.js';
import { Claims } from './claims.js';
import { ClaimsReader } from './claims-reader.js';
import type { Choice, Connecting, Connection, Left, MemberScope, ProviderQuery, ProviderSearch, UhcClient } from './client.js';
import { DirectorySearch } from './directory-search.js';
import { Grants } from './grants.js';
import { LiveValue } from './live.js';
import { RemoteSignIn } from './remote-sign-in.js';
import type { SignInElsewhere } from './remote-sign-in.js';
import { SignIn } from './sign-in.js';
import type { SigningIn, Ways } from './sign-in.js';
import type { Around } from './surroundings.js';
import type { Live, View } from './view.js';

const PATIENT_SCOPE = 'patient/Patient.read';

/** Joins the rooms: grants, the way to a new one, claims, the directory. Nothing is opened before it is asked for. */
export class HeadlessClient implements UhcClient {
  readonly storage = new LiveValue<'device' | 'session' | 'memory'>('device');
  readonly #grants: Grants;
  readonly #claims: Claims;
  readonly #reader: ClaimsReader;
  #signIn: SigningIn | undefined;
  readonly #connecting = new LiveValue<Connecting>({ step: 'idle' });
  #started: Promise<void> | undefined;
  #reads = false;
  #closed = false;

  constructor(
    readonly around: Around,
    readonly ways: () => Ways,
    readonly choices: readonly Choice[],
    readonly elsewhere?: SignInElsewhere,
  ) {
    this.#grants = new Grants(around);
    this.#reader = new ClaimsReader(this.#grants);
    this.#claims = new Claims(this.#grants, this.#reader);
  }

  get connections(): Live<readonly Connection[]> {
    return started(this.#grants.connections, () => this.#start());
  }

  get connecting(): Live<Connecting> {
    return started(this.#connecting, () => this.#start());
  }

  get claims(): Live<View<ClaimSummary>> {
    return started(this.#claims.view, async () => {
      this.#reads = true;
      await this.#start();
      await this.#claims.follow();
    });
  }

  async claim(id: string, connection?: string): Promise<View<Claim>> {
    await this.#start();
    return this.#claims.claim(id, connection);
  }

  async rawClaim(id: string, connection?: string): Promise<unknown> {
    const summary = this.#claims.find(id, connection);
    return summary && this.#reader.raw(summary);
  }

  prepare(choice: string): void {
    const server = this.#server(choice);
    // What it finds is told when the member goes on.
    this.#signing().prepare(server).catch(() => undefined);
  }

  async connect(choice: string, scopes: readonly MemberScope[]): Promise<void> {
    const server = this.#server(choice);
    if (!this.around.clientIdOf(server)) throw new UhcError('config_client_id_missing');
    await this.#signing().connect(server, scopes);
    await this.#follow();
  }

  cancelConnect(): void {
    this.#signIn?.cancel();
  }

  showWindow(): void {
    this.#signIn?.show();
  }

  async connectInThisTab(): Promise<void> {
    await this.#signing().connectInThisTab();
    await this.#follow();
  }

  refresh(id?: string): Promise<void> {
    return this.#claims.refresh(id);
  }

  stop(): void {
    this.#claims.stop();
  }

  async disconnect(id: string, how: { readonly keep: boolean }): Promise<Left> {
    const leaving = this.#grants.leave(id, how.keep);
    await this.#follow();
    const left = await leaving;
    await this.#follow();
    return left;
  }

  async forget(id: string): Promise<void> {
    await this.#grants.forget(id);
    await this.#follow();
  }

  providers(query: ProviderQuery): ProviderSearch {
    // The directory of the payer that the member is connected with, else of the first one that is named.
    const connected = this.#grants.all.find(({ value }) => value.state === 'active')?.value.choice;
    const server = this.around.servers.find(({ key }) => key === connected) ?? this.around.servers[0];
    return new DirectorySearch(query, server ? [server] : [], this.around);
  }

  close(): void {
    this.#closed = true;
    this.#claims.stop();
    this.#signIn?.cancel();
    this.around.announcer.close();
    void this.around.vaults().then(({ data, flows }) => {
      data.close();
      flows.close();
    });
  }

  /** Another view of this origin has changed something. */
  async hear(announcement: Announcement): Promise<void> {
    if (this.#closed || !this.#started) return;
    await this.#started;
    if (announcement.about === 'wiped') (await this.around.vaults()).data.forgetKey();
    if (announcement.about === 'flows') await this.#signIn?.resume();
    else if (announcement.about === 'claims') await this.#claims.takeKept(announcement.connection);
    if (announcement.about !== 'claims') await this.#follow();
  }

  #start(): Promise<void> {
    return (this.#started ??= this.#open());
  }

  async #open(): Promise<void> {
    const { data } = await this.around.vaults();
    this.storage.set(data.kind);
    await this.#grants.load();
    if (this.choices.some(({ available }) => available) && canSignIn(this.ways)) await this.#signing().resume();
    await this.#grants.load();
  }

  /** After anything that may have changed the connections. */
  async #follow(): Promise<void> {
    await this.#start();
    this.storage.set((await this.around.vaults()).data.kind);
    await this.#grants.load();
    await Promise.all([this.#readMembers(), this.#reads ? this.#claims.follow() : undefined]);
  }

  async #readMembers(): Promise<void> {
    const nameless = this.#grants.all.filter(({ value }) => !value.member && value.state === 'active' && value.scopes.includes(PATIENT_SCOPE) && isFhirId(value.patient));
    await Promise.all(nameless.map(async (kept) => {
      try {
        const { json } = await read(`Patient/${kept.value.patient}`, new URL(kept.value.source.fhirBase), this.#grants.reading(kept), new AbortController().signal);
        await this.#grants.keepMember(kept.id, memberFromPatient(json));
      } catch (thrown) {
        // The claims say the rest; a name is asked for again when the connection is next looked at.
        if (!(thrown instanceof UhcError)) throw thrown;
      }
    }));
  }

  #signing(): SigningIn {
    if (this.#signIn) return this.#signIn;
    const signIn = this.elsewhere ? new RemoteSignIn(this.around, this.elsewhere) : new SignIn(this.around, this.#grants, this.ways());
    signIn.connecting.watch((value) => { this.#connecting.set(value); });
    this.#signIn = signIn;
    return signIn;
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

/** A page that is no web page can show the directory, and says what it lacks when somebody wants to connect. */
function canSignIn(ways: () => Ways): boolean {
  try {
    ways();
    return true;
  } catch (thrown) {
    if (thrown instanceof UhcError) return false;
    throw thrown;
  }
}

