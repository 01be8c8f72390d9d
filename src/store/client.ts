import type { LockState } from '../db/vault.js';
import type { UhcError } from '../errors.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import type { Provider } from '../model/directory/provider.js';
import type { Member } from '../model/member.js';
import type { Directory } from './directory/directory.js';
import type { MemberLock } from './member-lock.js';
import type { MemberRecords } from './member-records.js';
import type { Live, View } from './view.js';

export type { LockState } from '../db/vault.js';

/** One server that a member may choose: a payer of the table, the sandbox's copy of it, or any SMART FHIR server. */
export interface Choice {
  /** `hsid`, `rmhp`, …, or `fhir-base`. */
  readonly key: string;
  /** Key of the payer's words in `i18n` (`payer.hsid`); for `fhir-base` the host is shown. */
  readonly payer?: 'rmhp' | 'sierra' | 'hsid' | 'healthx' | 'sandbox';
  /** The host of the page that will open, as far as it is known before discovery. */
  readonly host: string;
  readonly sandbox: boolean;
  /** False where this build has no client id for it: shown as not available here. */
  readonly available: boolean;
}

export type MemberScope = 'patient/Patient.read' | 'patient/ExplanationOfBenefit.read' | 'patient/Procedure.read';

/** One grant of one patient. Nothing in here is a secret, and it leaves the client only to be drawn. */
export interface Connection {
  readonly id: string;
  readonly choice: string;
  /** Absent until Patient was read, or where it was not shared. */
  readonly member?: Member;
  readonly scopes: readonly string[];
  /** What was asked for and not granted. */
  readonly declined: readonly string[];
  /** Those that the member declined twice: nobody asks for them again by itself. */
  readonly refused?: readonly string[];
  /** Milliseconds since 1970. */
  readonly since: number;
  /** `ended`: revoked, or run out; what was read stays readable. */
  readonly state: 'active' | 'ended';
  readonly remember: 'device' | 'session';
  /** A made-up member, to look around with: in this page's memory alone. */
  readonly sample?: true;
}

/** Where the way to a new connection stands. One at a time. */
export type Connecting =
  | { readonly step: 'idle' }
  /** Discovery runs, or the window is about to open. */
  | { readonly step: 'opening'; readonly choice: string }
  /**
   * The member is on the payer's page, in another window. `blocked`: the browser did not let it open. `windowOnly`: a window that is not ours
   * to replace, an extension's say; there is no going on in this tab.
   */
  | { readonly step: 'away'; readonly choice: string; readonly host: string; readonly blocked: boolean; readonly redirectUri: string; readonly windowOnly?: boolean }
  /** The answer came; code is being exchanged. */
  | { readonly step: 'exchanging'; readonly choice: string }
  /** Ended without a connection: declined, cancelled, refused, failed. */
  | { readonly step: 'ended'; readonly choice: string; readonly error: UhcError };

export interface Left {
  /** `confirmed`: the payer says that access is revoked; `unconfirmed`: it could not be asked, or did not say so. */
  readonly revoked: 'confirmed' | 'unconfirmed';
}

export interface ProviderQuery {
  /** Name of a person or facility. */
  readonly name?: string;
  /** Words for a specialty, or NUCC codes, parted by commas: any of them fits. */
  readonly specialty?: string;
  /** Town, state or ZIP, as typed. */
  readonly near?: string;
  /** FHIR id or reference of a network. */
  readonly network?: string;
  /** ZIP codes, or how they begin: whoever has a place in one of them. Instead of `near`. */
  readonly around?: readonly string[];
  /** Reference of a Location: whoever is there. */
  readonly place?: string;
  readonly kind?: Provider['kind'];
}

export interface ProviderSearch {
  readonly view: Live<View<Provider>>;
  /** Asks for the next ones; nothing happens where there are none. */
  more(): Promise<void>;
  cancel(): void;
}

/** The headless client: one configuration, any number of connections, one cache. */
export interface UhcClient {
  readonly choices: readonly Choice[];
  /** Whether what is kept was looked at: until then nobody can say that no plan is connected. */
  readonly ready: Live<boolean>;
  readonly connections: Live<readonly Connection[]>;
  /** How many connections are out of sight, see `hide`. */
  readonly hidden: Live<number>;
  readonly connecting: Live<Connecting>;
  /** Where the device refuses to keep anything, and what we did about it. */
  readonly storage: Live<'device' | 'session' | 'memory'>;
  /** All claims of all its connections, newest first. The first watcher starts the reading. */
  readonly claims: Live<View<ClaimSummary>>;
  /** One claim whole, by FHIR id, looked for in all connections. */
  claim(id: string, connection?: string): Promise<View<Claim>>;
  /** The payer's resource of a claim as it was sent, for whoever wants to see it. */
  rawClaim(id: string, connection?: string): Promise<unknown>;
  /** Whether a lock keeps back what is kept on this device: while `locked`, nothing of a member is there, and the directory works. */
  readonly locking: Live<LockState>;
  /** The lock: to turn on and off, to lock and unlock. */
  lock(): Promise<MemberLock>;
  /** The payer's resources as they are kept, page by page, and the notes of this device. */
  records(): Promise<MemberRecords>;
  /**
   * Looks ahead while the member reads what will be asked: where the payer's page is, and whether the way back is there.
   * Ends with the host of the page that will open, where it is known here: discovery may name another one than the choice does.
   */
  prepare(choice: string): Promise<string | undefined>;
  /** To be called in the click itself: browsers open a window only then. Ends when the connection stands or the way has ended. */
  connect(choice: string, scopes: readonly MemberScope[]): Promise<void>;
  /** The member gave up, or starts again. */
  cancelConnect(): void;
  /** Shows the payer's window, where one is open. */
  showWindow(): void;
  /** Goes on in this tab, where the window was blocked or lost. */
  connectInThisTab(): Promise<void>;
  /** Reads the claims anew; with `id` those of one connection. */
  refresh(id?: string): Promise<void>;
  stop(): void;
  /** Revokes at the payer; `keep` leaves what was read readable here. */
  disconnect(id: string, how: { readonly keep: boolean }): Promise<Left>;
  /** Wipes what an ended connection left behind. */
  forget(id: string): Promise<void>;
  /**
   * Somebody else comes to this device: every connection goes out of sight, in every view of this origin, until its own member signs in
   * again. What was read stays, sealed.
   */
  hide(): Promise<void>;
  /** Wipes the connections that are out of sight. */
  forgetHidden(): Promise<void>;
  /**
   * Connects a made-up member, whose records come with this library, until that connection is ended: `disconnect` wipes it. Other
   * connections are out of sight meanwhile.
   */
  trySample(): Promise<void>;
  providers(query: ProviderQuery): ProviderSearch;
  /** The directory and the drug formulary in their own terms: typed queries over every resource type. Nobody signs in for it. */
  directory(): Promise<Directory>;
  /** Closes the database and stops listening; the client is of no use afterwards. */
  close(): void;
}
