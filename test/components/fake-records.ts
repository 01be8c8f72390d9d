import type { UhcError } from '../../src/errors.js';
import { claimFromEob } from '../../src/model/claim/claim-from-eob.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { MemberProcedure } from '../../src/model/member-procedure.js';
import { LiveValue } from '../../src/store/live.js';
import type { KeptPage, KeptResource, MemberRecords, ProcedureList } from '../../src/store/member-records.js';
import type { SentClaim } from '../../src/store/sent-claims.js';
import type { View } from '../../src/store/view.js';

/** Notes in memory, and the resources that a test says are kept. */
export class FakeRecords implements MemberRecords {
  readonly notes = new Map<string, unknown>();
  readonly listed = new LiveValue<View<MemberProcedure>>({ state: 'loading', done: 0 });
  /** What was asked of it beside notes and pages. */
  readonly asked: string[] = [];
  /** Why the payer does not say who a member is. */
  unread: UhcError | undefined;

  constructor(readonly kept: () => readonly KeptResource[]) {}

  async *pages(resourceType: string, connection?: string): AsyncGenerator<KeptPage, void, undefined> {
    let page = 0;
    for await (const { connection: of, resource } of this.resources(resourceType, connection)) {
      yield { connection: of, page: page++, bundle: { resourceType: 'Bundle', type: 'searchset', entry: [{ resource, search: { mode: 'match' } }] } };
    }
  }

  async *resources(resourceType: string, connection?: string): AsyncGenerator<KeptResource, void, undefined> {
    for (const one of this.kept()) {
      const { resourceType: type } = one.resource as { readonly resourceType?: unknown };
      if (type === resourceType && (connection === undefined || one.connection === connection)) yield one;
    }
  }

  async *claims(summaries: readonly ClaimSummary[], signal: AbortSignal): AsyncGenerator<SentClaim, void, undefined> {
    for await (const { connection, resource } of this.resources('ExplanationOfBenefit')) {
      signal.throwIfAborted();
      const { id } = resource as { readonly id?: unknown };
      const summary = summaries.find((one) => one.id === id && one.connection === connection);
      if (summary) yield { summary, claim: claimFromEob(resource), text: JSON.stringify(resource, undefined, 2) };
    }
  }

  async note(owner: string, subject: string): Promise<unknown> {
    return structuredClone(this.notes.get(`${owner}/${subject}`));
  }

  async keepNote(owner: string, subject: string, note: unknown): Promise<boolean> {
    this.notes.set(`${owner}/${subject}`, structuredClone(note));
    return true;
  }

  async dropNote(owner: string, subject: string): Promise<void> {
    this.notes.delete(`${owner}/${subject}`);
  }

  async procedures(): Promise<ProcedureList> {
    const ask = (what: string) => async (): Promise<void> => void this.asked.push(what);
    return { view: this.listed, refresh: ask('refresh'), stop: () => void this.asked.push('stop'), join: ask('join') };
  }

  async readMember(connection: string): Promise<void> {
    this.asked.push(`member ${connection}`);
    if (this.unread) throw this.unread;
  }
}
