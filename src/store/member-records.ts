import { dropNote, keepNote, keptNote } from '../db/notes.js';
import { keptLoad, keptPage } from '../db/pages.js';
import type { ClaimSummary } from '../model/claim/claim.js';
import type { MemberProcedure } from '../model/member-procedure.js';
import { entriesOf } from '../model/reference.js';
import type { ClaimsReader } from './claims-reader.js';
import type { Grants } from './grants.js';
import { readMember } from './member-reader.js';
import type { Procedures } from './procedures.js';
import { sentClaims, type SentClaim } from './sent-claims.js';
import type { Live, View } from './view.js';

/** One page that is kept, as the payer sent it. */
export interface KeptPage {
  readonly connection: string;
  readonly page: number;
  /** A Bundle, or whatever the payer sent in its place. */
  readonly bundle: unknown;
}

export interface KeptResource {
  readonly connection: string;
  readonly resource: unknown;
}

/** A list of a member's procedures, read and kept beside the claims. */
export interface ProcedureList {
  /** All procedures of all connections, the newest first. */
  readonly view: Live<View<MemberProcedure>>;
  refresh(): Promise<void>;
  stop(): void;
  /** Looks anew which claims name a procedure: after claims were read. */
  join(): Promise<void>;
}

/** What is on the device beside what the views draw: the payer's resources as they were sent, and the member's own notes. All of it is sealed. */
export interface MemberRecords {
  /** The pages of a list, in the order in which the payer sent them, one in memory at a time. With `connection`, of that one alone. */
  pages(resourceType: string, connection?: string): AsyncGenerator<KeptPage, void, undefined>;
  /** The resources of that type in them: neither what was included nor what went wrong. */
  resources(resourceType: string, connection?: string): AsyncGenerator<KeptResource, void, undefined>;
  /** Claims whole, with the payer's own text of each: page by page, in the order in which it sent them. What is not here any more is left out. */
  claims(summaries: readonly ClaimSummary[], signal: AbortSignal): AsyncGenerator<SentClaim, void, undefined>;
  /** @param owner a connection's id, or `device` for what belongs to no plan; undefined where nothing was noted, or it does not open */
  note(owner: string, subject: string): Promise<unknown>;
  /**
   * Notes something; it takes the place of what was noted under that subject.
   * False where the connection is gone meanwhile: nothing is written then.
   * @throws UhcError `storage_full`, `storage_refused`
   */
  keepNote(owner: string, subject: string, note: unknown): Promise<boolean>;
  dropNote(owner: string, subject: string): Promise<void>;
  /** Procedures; whoever asks first has them read. */
  procedures(): Promise<ProcedureList>;
  /**
   * Asks the payer anew who the member of a connection is; what it says stands in the connection then.
   * @throws UhcError as any reading
   */
  readMember(connection: string): Promise<void>;
}

/** Them, as they are kept in the vault of a client. */
export class KeptRecords implements MemberRecords {
  #procedures: Procedures | undefined;

  constructor(readonly grants: Grants, readonly reader: ClaimsReader) {}

  async *pages(resourceType: string, connection?: string): AsyncGenerator<KeptPage, void, undefined> {
    const { data } = await this.grants.around.vaults();
    for (const { id } of this.grants.all.filter((grant) => connection === undefined || grant.id === connection)) {
      const load = await keptLoad(data, id, resourceType);
      if (!load) continue;
      const last = await data.records.last('pages', [id, resourceType]);
      for (let page = load.first; page <= last; page += 1) {
        const bundle = await keptPage(data, id, resourceType, page);
        if (bundle !== undefined) yield { connection: id, page, bundle };
      }
    }
  }

  async *resources(resourceType: string, connection?: string): AsyncGenerator<KeptResource, void, undefined> {
    for await (const page of this.pages(resourceType, connection)) {
      for (const { resource } of entriesOf([page.bundle])) if (resource.resourceType === resourceType) yield { connection: page.connection, resource };
    }
  }

  claims(summaries: readonly ClaimSummary[], signal: AbortSignal): AsyncGenerator<SentClaim, void, undefined> {
    return sentClaims(this.reader, summaries, signal);
  }

  async note(owner: string, subject: string): Promise<unknown> {
    return keptNote((await this.grants.around.vaults()).data, owner, subject);
  }

  async keepNote(owner: string, subject: string, note: unknown): Promise<boolean> {
    if (owner === 'device') return keepNote((await this.grants.around.provenVaults()).data, 'device', subject, note);
    const grant = this.grants.all.find(({ id }) => id === owner);
    // Not proven: what comes late must not make anew what a wipe has just removed.
    return grant !== undefined && keepNote((await this.grants.around.vaults()).data, grant, subject, note);
  }

  async dropNote(owner: string, subject: string): Promise<void> {
    await dropNote((await this.grants.around.vaults()).data, owner, subject);
  }
  async procedures(): Promise<ProcedureList> {
    const { Procedures } = await import('./procedures.js');
    return (this.#procedures ??= new Procedures(this.grants, this));
  }

  async readMember(connection: string): Promise<void> {
    const kept = this.grants.all.find(({ id }) => id === connection);
    if (kept) await readMember(this.grants, kept);
  }

  close(): void {
    this.#procedures?.close();
  }
}
