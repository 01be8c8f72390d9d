import type { LiveValue } from '../../src/store/live.js';
import type { LockState } from '../../src/db/vault.js';
import type { LockFacts, LockOutcome, MemberLock, NewSecret, Secret } from '../../src/store/member-lock.js';

/** What elements ask of the lock. */
type Locking = Pick<MemberLock, 'facts' | 'canUsePasskey' | 'turnOn' | 'unlock' | 'turnOff' | 'lockNow' | 'setIdle' | 'removeAll'>;

/** A lock that opens with `right`, or with a passkey that is always given. */
export class FakeLock implements Locking {
  known: LockFacts | undefined;
  passkeys = false;
  right = 'four words of a song';
  /** What the browser's own question comes to. */
  passkey: LockOutcome = 'done';
  readonly asked: unknown[][] = [];

  constructor(readonly state: LiveValue<LockState>) {}

  /** As whoever locked it before left it. */
  lockedBy(way: LockFacts['way']): void {
    this.known = { way, idle: 15 };
    this.state.set('locked');
  }

  async facts(): Promise<LockFacts | undefined> {
    return this.known;
  }

  async canUsePasskey(): Promise<boolean> {
    return this.passkeys;
  }

  async turnOn(secret: NewSecret): Promise<'done'> {
    this.asked.push(['turnOn', secret]);
    this.known = { way: 'passkey' in secret ? 'passkey' : 'passphrase', idle: 15 };
    this.state.set('open');
    return 'done';
  }

  async unlock(secret: Secret): Promise<LockOutcome> {
    return this.#given(secret, () => { this.state.set('open'); });
  }

  async turnOff(secret: Secret): Promise<LockOutcome> {
    return this.#given(secret, () => {
      this.known = undefined;
      this.state.set('off');
    });
  }

  async lockNow(): Promise<void> {
    this.state.set('locked');
  }

  async setIdle(minutes: number): Promise<void> {
    if (this.known) this.known = { ...this.known, idle: minutes };
  }

  async removeAll(): Promise<void> {
    this.asked.push(['removeAll']);
    this.known = undefined;
    this.state.set('off');
  }

  #given(secret: Secret, then: () => void): LockOutcome {
    const outcome: LockOutcome = 'passkey' in secret ? this.passkey : secret.passphrase === this.right ? 'done' : 'wrong';
    if (outcome === 'done') then();
    return outcome;
  }
}
