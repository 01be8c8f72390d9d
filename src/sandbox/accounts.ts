import type { SandboxMember } from './member.js';

/** The sample members of the payer's page. */
const SAMPLES = 3;

/** Signs in well, and then hears that these APIs do not serve such a plan: there is nobody whose records could be shared. */
const NOT_COVERED: SandboxMember = {
  username: 'commercial@testoptum.com',
  password: 'Commercial#1',
  patients: [],
  about: 'a commercial plan, which these APIs do not serve',
};

/** Who may sign in. The sample members come first, then each patient that a loaded folder names. */
export class Accounts {
  readonly members: readonly SandboxMember[];
  readonly #byName: ReadonlyMap<string, SandboxMember>;

  constructor(served: readonly SandboxMember[]) {
    this.members = [...served.slice(0, SAMPLES), NOT_COVERED, ...served.slice(SAMPLES)];
    this.#byName = new Map(this.members.map((member) => [member.username, member]));
  }

  find(username: string): SandboxMember | undefined {
    return this.#byName.get(username);
  }

  /** User names are addresses as people type them: the case of letters does not count; a patient's id has to be exact. */
  signIn(username: string, password: string): SandboxMember | undefined {
    const name = username.trim();
    const member = this.#byName.get(name) ?? this.#byName.get(name.toLowerCase());
    return member?.password === password ? member : undefined;
  }
}
