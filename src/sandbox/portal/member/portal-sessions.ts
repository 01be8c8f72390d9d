import { randomBytes } from 'node:crypto';

const LASTS = 60 * 60 * 1000;

/** Who is signed in at a payer's member portal, by what their browser's cookie says. */
export class PortalSessions {
  readonly #sessions = new Map<string, { readonly username: string; readonly until: number }>();

  constructor(readonly now: () => number) {}

  begin(username: string): string {
    const session = randomBytes(24).toString('base64url');
    this.#sessions.set(session, { username, until: this.now() + LASTS });
    return session;
  }

  /** The user name, as long as the session lasts. */
  of(session: string | undefined): string | undefined {
    const found = this.#sessions.get(session ?? '');
    return found && found.until > this.now() ? found.username : undefined;
  }

  end(session: string | undefined): void {
    this.#sessions.delete(session ?? '');
  }

  reset(): void {
    this.#sessions.clear();
  }
}
