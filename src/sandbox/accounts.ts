import type { SandboxMember } from './member.js';

/** Who may sign in. The generated members come first, then each patient that a loaded folder names. */
export class Accounts {
  readonly #byName: ReadonlyMap<string, SandboxMember>;

  constructor(readonly members: readonly SandboxMember[]) {
    this.#byName = new Map(members.map((member) => [member.username, member]));
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
