import { after, before } from 'node:test';
import type { Locator } from 'playwright-core';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../../sandbox/support/sample-data.js';
import { openClaimsOf, serveClaims } from './claims-page.js';
import type { ClaimsPage } from './claims-page.js';
import { HostilePayer, readAnew } from './hostile-payer.js';
import { SANDBOX1 } from './member.js';
import { claimOf, pageOf } from './odd-answers.js';
import type { Site } from './site.js';

/** The member of `sampleData` who signs in on this stage. */
export const ANA = 'ana';

/** A claim as it should be, that stands where nothing else does. */
export const GOOD = claimOf(ANA, 'knee-mri-2025', 'good');

/** A member's claims on a stranger's page, and a payer that answers for them as a test says; each of a suite's tests plays on it. */
export class ClaimsStage {
  readonly payer = new HostilePayer();
  #sandbox: RunningSandbox | undefined;
  #site: Site | undefined;
  #opened: ClaimsPage | undefined;

  constructor() {
    before(async () => {
      this.#sandbox = await startSandbox({ port: 0, data: sampleData });
      this.#site = await serveClaims(this.#sandbox);
      this.#opened = await openClaimsOf(SANDBOX1, this.#site);
      await this.payer.stand(this.#opened.page);
    });
    after(async () => {
      await this.#opened?.close();
      await Promise.all([this.#sandbox?.close(), this.#site?.close()]);
    });
  }

  get opened(): ClaimsPage {
    if (!this.#opened) throw new Error('The stage stands only while tests run.');
    return this.#opened;
  }

  get list(): Locator {
    return this.opened.list;
  }

  /** Address of the FHIR base. */
  get base(): string {
    return `${this.#sandbox?.origin ?? ''}/hsid/R4`;
  }

  /** One page of these, and no more, read to its end. */
  async shows(...resources: readonly unknown[]): Promise<void> {
    this.payer.answer(() => pageOf(resources));
    await readAnew(this.list);
  }

  /** Ids of the rows, in their order; `unreadable` for those that are. */
  rows(): Promise<readonly string[]> {
    return this.list.locator('[part~="row"]').evaluateAll((rows) => rows.map((row) => (row.classList.contains('unreadable') ? 'unreadable' : (row as HTMLElement).dataset['id'] ?? '')));
  }
}
