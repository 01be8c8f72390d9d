import type { TokenSource } from '../auth/token-request.js';
import type { Tokens } from '../auth/token-answer.js';
import { bearer } from '../auth/renewal.js';
import { revoke } from '../auth/revocation.js';
import type { Flow } from '../auth/flow.js';
import { dropConnection, endGrant, keepConnection, keepGrant, keepTokens, keptConnections, keptTokens } from '../db/connections.js';
import type { Kept } from '../db/connections.js';
import { UhcError } from '../errors.js';
import type { Member } from '../model/member.js';
import type { FhirSurroundings } from '../fhir/surroundings.js';
import type { Connection, Left } from './client.js';
import { LiveValue } from './live.js';
import { SAMPLE } from './sample.js';
import type { Around } from './surroundings.js';

/** A connection as it is kept: what was pinned when it was made, and what is known since. */
export interface Grant {
  readonly choice: string;
  readonly source: TokenSource;
  readonly redirectUri: string;
  readonly patient: string;
  readonly scopes: readonly string[];
  readonly declined: readonly string[];
  readonly since: number;
  readonly state: 'active' | 'ended';
  readonly member?: Member;
  /** How often the member said no to a scope, since it was last shared. */
  readonly refusals?: Readonly<Record<string, number>>;
  /** Out of sight until this member signs in again: somebody else uses this device. */
  readonly hidden?: boolean;
}

/** After as many refusals nobody is asked again by itself. */
const ENOUGH = 2;

/** The grants of one client: those whose server and client id are its own. */
export class Grants {
  readonly connections = new LiveValue<readonly Connection[]>([]);
  /** How many are out of sight. */
  readonly hidden = new LiveValue(0);
  #kept: readonly Kept<Grant>[] = [];
  #hidden: readonly Kept<Grant>[] = [];

  constructor(readonly around: Around) {}

  /** Those that may be seen. */
  get all(): readonly Kept<Grant>[] {
    return this.#kept;
  }

  /** One by its id, be it out of sight. */
  find(id: string): Kept<Grant> | undefined {
    return [...this.#kept, ...this.#hidden].find((kept) => kept.id === id);
  }

  /** Reads what is kept; others may have changed it. */
  async load(): Promise<void> {
    const { data } = await this.around.vaults();
    const kept = await keptConnections<Grant>(data);
    const ours = kept.filter(({ value }) => this.#isOurs(value)).sort((a, b) => a.value.since - b.value.since);
    this.#kept = ours.filter(({ value }) => !value.hidden);
    this.#hidden = ours.filter(({ value }) => value.hidden);
    this.hidden.set(this.#hidden.length);
    const remember = data.kind === 'device' ? 'device' : 'session';
    const connections = this.#kept.map(({ id, value }) => connectionOf(id, value, remember));
    // Who watches draws anew at each change: what is the same is no change.
    if (JSON.stringify(connections) !== JSON.stringify(this.connections.value)) this.connections.set(connections);
  }

  /** Keeps a new grant; the same member's at the same payer is repaired, never doubled, and seen again if it was out of sight. */
  async add(flow: Flow, tokens: Tokens): Promise<string> {
    const patient = tokens.patient;
    if (patient === undefined) throw new UhcError('auth_no_patient', { host: new URL(flow.fhirBase).host });
    const { data, flows } = await this.around.vaults();
    const id = await connectionId(flow, patient);
    const { hidden: _, ...before }: Partial<Grant> = this.find(id)?.value ?? {};
    const source = { endpoints: flow.endpoints, fhirBase: flow.fhirBase, clientId: flow.clientId };
    const declined = flow.scopes.filter((scope) => !tokens.scopes.includes(scope));
    const refusals = Object.fromEntries(declined.map((scope) => [scope, (before.refusals?.[scope] ?? 0) + 1]));
    const grant: Grant = { ...before, choice: flow.choice, source, redirectUri: flow.redirectUri, patient, scopes: tokens.scopes, declined, refusals, since: before.since ?? this.around.now(), state: 'active' };
    await keepGrant(data, { id, generation: crypto.randomUUID() }, grant, tokens, data === flows ? flow.state : undefined);
    await this.#changed();
    return id;
  }

  async keepMember(id: string, member: Member): Promise<void> {
    const kept = this.find(id);
    if (!kept) return;
    const { data } = await this.around.vaults();
    await keepConnection(data, kept, { ...kept.value, member });
    await this.#changed();
  }

  /** What a read of this connection's data needs: a bearer that goes to its own server only. */
  reading(kept: Kept<Grant>): FhirSurroundings {
    return { ...this.around, bearer: (rejected) => this.#bearer(kept, rejected) };
  }

  /** Revokes at the payer and removes what is here; what is here goes first, and always. */
  async leave(id: string, keep: boolean, gone: () => Promise<void>): Promise<Left> {
    const kept = this.find(id);
    if (!kept) return { revoked: 'unconfirmed' };
    const { data } = await this.around.vaults();
    const tokens = await keptTokens<Tokens>(data, id);
    if (keep) await endGrant(data, kept, { ...kept.value, state: 'ended' });
    else await this.#remove(id);
    await this.#changed();
    await gone();
    return { revoked: tokens ? await revoke(tokens, kept.value.source, this.around) : 'unconfirmed' };
  }

  /** Puts all that are seen out of sight, here and in every view: their members see them again by signing in. */
  async hide(): Promise<void> {
    const { data } = await this.around.vaults();
    await Promise.all(this.#kept.map((kept) => keepConnection(data, kept, { ...kept.value, hidden: true })));
    await this.#changed();
  }

  /** Wipes what is out of sight. */
  async forgetHidden(): Promise<void> {
    for (const { id } of this.#hidden) await this.#remove(id);
    await this.#changed();
  }

  async forget(id: string): Promise<void> {
    await this.#remove(id);
    await this.#changed();
  }

  /** With the last connection the key goes too, and what the disk remembers of the others opens no more. */
  async #remove(id: string): Promise<void> {
    const { data } = await this.around.vaults();
    const others = (await keptConnections<Grant>(data)).filter((kept) => kept.id !== id);
    if (others.length > 0) {
      await dropConnection(data, id);
      return;
    }
    this.around.announcer.tell({ about: 'wiped' });
    await data.wipe();
  }

  async #bearer(kept: Kept<Grant>, rejected: string | undefined): Promise<string> {
    const { data } = await this.around.vaults();
    const held = await data.key();
    const sealing = { records: data.records, key: async () => (await data.key()) ?? (data.lock?.state() === 'locked' ? held : undefined) };
    const keeper = {
      read: async () => {
        const tokens = await keptTokens<Tokens>(data, kept.id);
        return tokens && { tokens, source: kept.value.source };
      },
      keep: async (tokens: Tokens) => { await keepTokens(sealing, kept, tokens); },
      end: async () => {
        await this.load(); // another view may have put it out of sight meanwhile
        await endGrant(data, kept, { ...(this.find(kept.id)?.value ?? kept.value), state: 'ended' });
        await this.#changed();
      },
    };
    return bearer(`${this.around.database}-renew-${kept.id}`, keeper, this.around.exclusively, this.around, rejected);
  }

  async #changed(): Promise<void> {
    await this.load();
    this.around.announcer.tell({ about: 'connections' });
  }

  #isOurs(grant: Grant): boolean {
    return this.around.servers.some((server) => server.key === grant.choice && server.fhirBase.href === grant.source.fhirBase && this.around.clientIdOf(server) === grant.source.clientId);
  }
}

function connectionOf(id: string, { choice, member, scopes, declined, refusals = {}, since, state }: Grant, remember: 'device' | 'session'): Connection {
  const refused = declined.filter((scope) => (refusals[scope] ?? 0) >= ENOUGH);
  return { id, choice, scopes, declined, since, state, remember, ...(refused.length > 0 && { refused }), ...(member && { member }), ...(choice === SAMPLE && { sample: true }) };
}

/** One connection is one server, one client, one patient; the id says none of them. */
async function connectionId(flow: Flow, patient: string): Promise<string> {
  const text = JSON.stringify([flow.fhirBase, flow.clientId, patient]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
