import type { LitElement } from 'lit';
import { UhcError } from '../../src/errors.js';
import { lock } from '../../src/i18n/en/lock.js';
import { speakEnglish } from '../../src/i18n/languages.js';
import type { UhcClient } from '../../src/store/client.js';
import type { LockFacts, LockOutcome, MemberLock } from '../../src/store/member-lock.js';

// Said here and not in `lock-part.js`, which only hands on: a bundler leaves out what such a module does.
speakEnglish([lock]);

/** What the member is at: nothing, choosing a passphrase, turning the lock off, or at a loss for what opens it. */
export type LockStep = 'rest' | 'new' | 'off' | 'forgot';

/** Why the last press came to nothing. */
export type LockSaid = Exclude<LockOutcome, 'done'> | 'failed';

/** Where a member stands with the lock: what is drawn of it, and what is typed. A passphrase is here only while it is typed. */
export class LockDesk {
  step: LockStep = 'rest';
  typed = '';
  shown = false;
  busy = false;
  said: LockSaid | undefined;
  facts: LockFacts | undefined;
  /** Whether this device asks for passkeys by itself. */
  passkeys = false;

  constructor(readonly host: LitElement, readonly client: UhcClient) {
    void this.look();
  }

  /** After anything that may have changed the lock. */
  async look(): Promise<void> {
    const lock = await this.client.lock();
    [this.facts, this.passkeys] = await Promise.all([lock.facts(), lock.canUsePasskey()]);
    this.host.requestUpdate();
  }

  go(step: LockStep): void {
    this.#clear();
    this.step = step;
    this.#focus();
  }

  type(typed: string): void {
    this.typed = typed;
    this.said = undefined;
    this.host.requestUpdate();
  }

  show(shown: boolean): void {
    this.shown = shown;
    this.host.requestUpdate();
  }

  turnOnByPasskey(label: string): Promise<void> {
    return this.#do((lock) => lock.turnOn({ passkey: true, label }));
  }

  turnOn(): Promise<void> {
    return this.#do((lock) => lock.turnOn({ passphrase: this.typed }));
  }

  unlock(): Promise<void> {
    return this.#do((lock) => lock.unlock(this.#secret()));
  }

  turnOff(): Promise<void> {
    return this.#do((lock) => lock.turnOff(this.#secret()));
  }

  lockNow(): Promise<void> {
    return this.#do(async (lock) => { await lock.lockNow(); return 'done'; });
  }

  removeAll(): Promise<void> {
    return this.#do(async (lock) => { await lock.removeAll(); return 'done'; });
  }

  setIdle(minutes: number): Promise<void> {
    return this.#do(async (lock) => { await lock.setIdle(minutes); return 'done'; });
  }

  #secret(): { passkey: true } | { passphrase: string } {
    return this.facts?.way === 'passkey' ? { passkey: true } : { passphrase: this.typed };
  }

  /** One thing at a time: making a key of a passphrase takes a moment, and a passkey as long as the member does. */
  async #do(work: (lock: MemberLock) => Promise<LockOutcome>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.said = undefined;
    this.host.requestUpdate();
    const outcome = await this.#outcome(work);
    this.busy = false;
    if (outcome === 'done') this.go('rest');
    else this.said = outcome;
    await this.look();
    if (this.said) this.#focus();
  }

  async #outcome(work: (lock: MemberLock) => Promise<LockOutcome>): Promise<LockOutcome | 'failed'> {
    try {
      return await work(await this.client.lock());
    } catch (thrown) {
      if (thrown instanceof UhcError) return 'failed';
      throw thrown;
    }
  }

  /** What was pressed may be gone: the member goes on at what has to be typed, or at the title. */
  #focus(): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const [field, title] = ['#passphrase', '[tabindex="-1"]'].map((what) => this.host.renderRoot.querySelector<HTMLElement>(`.lock ${what}`));
      (field ?? title)?.focus();
    });
  }

  #clear(): void {
    this.typed = '';
    this.shown = false;
    this.said = undefined;
  }
}
