import { UhcError } from '../errors.js';
import type { Departure } from '../auth/redirect.js';
import type { LockState } from '../db/vault.js';
import type { FhirSurroundings } from '../fhir/surroundings.js';
import type { Server } from '../payers/servers.js';
import type { Announcement } from './announcer.js';
import { Claims } from './claims.js';
import { ClaimsReader } from './claims-reader.js';
import type { Connecting, Left } from './client.js';
import { Grants } from './grants.js';
import { LiveValue } from './live.js';
import type { MemberLock } from './member-lock.js';
import { mayReadMember, readMember } from './member-reader.js';
import type { KeptRecords } from './member-records.js';
import { SignIn } from './sign-in.js';
import type { SignInElsewhere, SigningIn, Ways } from './sign-in.js';
import type { Around, Core } from './surroundings.js';
import { withVaults } from './vaults.js';

/** A grant with one of these reads the directory too. */
const READS_DIRECTORY = /^user\/(\*|PractitionerRole)\./;

/** A member's half of a client: the grants, the way to a new one, the claims. */
export class MemberClient {
  readonly storage = new LiveValue<'device' | 'session' | 'memory'>('device');
  readonly locking = new LiveValue<LockState>('off');
  readonly connecting = new LiveValue<Connecting>({ step: 'idle' });
  readonly grants: Grants;
  readonly claims: Claims;
  readonly reader: ClaimsReader;
  #signIn: SigningIn | undefined;
  #lock: MemberLock | undefined;
  #started: Promise<void> | undefined;
  #records: KeptRecords | undefined;
  #reads = false;
  #closed = false;

  readonly around: Around;

  constructor(core: Core, readonly ways: () => Ways, readonly elsewhere?: SignInElsewhere) {
    this.around = withVaults(core);
    this.grants = new Grants(this.around);
    this.reader = new ClaimsReader(this.grants);
    this.claims = new Claims(this.grants, this.reader);
  }

  /** Looks at what is kept, and takes up ways that came home meanwhile. */
  start(): Promise<void> {
    return (this.#started ??= this.#open());
  }

  async readClaims(): Promise<void> {
    this.#reads = true;
    await this.start();
    await this.follow();
  }

  /** What is kept of the claims is at hand; the reading goes on. */
  async knowClaims(): Promise<void> {
    this.#reads = true;
    await this.start();
    void this.follow();
    await this.claims.known();
  }

  /** Throws where this page cannot sign anybody in. */
  signing(): SigningIn {
    if (this.#signIn) return this.#signIn;
    const signIn = this.elsewhere?.(this.around) ?? new SignIn(this.around, this.grants, this.ways());
    signIn.connecting.watch((value) => { this.connecting.set(value); });
    this.#signIn = signIn;
    return signIn;
  }

  /** Looks ahead; what it finds is told when the member goes on. */
  async prepare(server: Server): Promise<string | undefined> {
    try {
      const endpoints = await this.signing().prepare(server);
      return endpoints && new URL(endpoints.authorize).host;
    } catch (thrown) {
      if (!(thrown instanceof UhcError)) throw thrown;
      return undefined;
    }
  }

  cancel(): void {
    this.#signIn?.cancel();
  }

  show(): void {
    this.#signIn?.show();
  }

  async connect(server: Server, scopes: readonly string[], departure: Departure | undefined): Promise<void> {
    await this.start();
    await this.signing().connect(server, scopes, departure);
    await this.follow();
  }

  async connectInThisTab(): Promise<void> {
    await this.signing().connectInThisTab();
    await this.follow();
  }

  async disconnect(id: string, keep: boolean): Promise<Left> {
    const leaving = this.grants.leave(id, keep, () => this.follow());
    const left = await leaving;
    await this.follow();
    return left;
  }

  async forget(id: string): Promise<void> {
    await this.grants.forget(id);
    await this.follow();
  }

  async hide(): Promise<void> {
    await this.grants.hide();
    await this.follow();
  }

  async forgetHidden(): Promise<void> {
    await this.grants.forgetHidden();
    await this.follow();
  }

  /** The lock of what is kept; a lock that is open closes by itself when nobody is there. */
  async lock(): Promise<MemberLock> {
    const { MemberLock } = await import('./member-lock.js');
    return (this.#lock ??= new MemberLock(this.around, () => this.follow()));
  }

  /** Reads a directory as a member whose grant says so; undefined where none does. A bearer goes to its own server only. */
  directoryAccess(base: URL): FhirSurroundings | undefined {
    const kept = this.grants.all.find(({ value }) => value.state === 'active' && new URL(value.source.fhirBase).href === base.href && value.scopes.some((scope) => READS_DIRECTORY.test(scope)));
    return kept && this.grants.reading(kept);
  }

  /** What is kept beside what is drawn. */
  async records(): Promise<KeptRecords> {
    await this.start();
    const { KeptRecords } = await import('./member-records.js');
    return (this.#records ??= new KeptRecords(this.grants, this.reader));
  }

  close(): void {
    this.#closed = true;
    this.claims.stop();
    this.#records?.close();
    this.#lock?.close();
    this.#signIn?.cancel();
    void this.around.vaults().then(({ data, flows }) => {
      data.close();
      flows.close();
    });
  }

  /** Another view of this origin has changed something. */
  async hear(announcement: Announcement): Promise<void> {
    if (this.#closed || !this.#started) return;
    await this.#started;
    const { data, flows } = await this.around.vaults();
    if (announcement.about === 'wiped' || announcement.about === 'unlocked') data.forgetKey();
    if (announcement.about === 'locked') flows.lock?.shut(); // of the device, in which a session keeps its flows too
    if (announcement.about === 'flows') await this.#signIn?.resume();
    else if (announcement.about === 'claims') await this.claims.takeKept(announcement.connection);
    if (announcement.about !== 'claims') await this.follow();
  }

  /** After anything that may have changed the connections. */
  async follow(): Promise<void> {
    this.storage.set((await this.around.vaults()).data.kind);
    await this.grants.load();
    await this.#followLock();
    await Promise.all([this.#readMembers(), this.#reads ? this.claims.follow() : undefined]);
  }

  async #open(): Promise<void> {
    const { data } = await this.around.vaults();
    this.storage.set(data.kind);
    await this.grants.load();
    if (this.#canSignIn()) await this.signing().resume();
    await this.grants.load();
    await this.#followLock();
  }

  /** Ways that came home while it was locked are taken up when it opens. */
  async #followLock(): Promise<void> {
    const before = this.locking.value;
    const now = (await this.around.vaults()).data.lock?.state() ?? 'off';
    this.locking.set(now);
    if (before === 'locked' && now !== 'locked') await this.#signIn?.resume();
    if (this.#lock ?? (now === 'open' && 'document' in globalThis)) await (await this.lock()).watch();
  }

  /** A page that is no web page can show the directory; what it lacks is said when somebody wants to connect. */
  #canSignIn(): boolean {
    if (this.elsewhere) return true;
    try {
      this.ways();
      return true;
    } catch (thrown) {
      if (thrown instanceof UhcError) return false;
      throw thrown;
    }
  }

  async #readMembers(): Promise<void> {
    const nameless = this.grants.all.filter((kept) => !kept.value.member && mayReadMember(kept));
    await Promise.all(nameless.map(async (kept) => {
      try {
        await readMember(this.grants, kept);
      } catch (thrown) {
        // The claims say the rest; a name is asked for again when the connection is next looked at.
        if (!(thrown instanceof UhcError)) throw thrown;
      }
    }));
  }
}
