import { randomBytes } from 'node:crypto';
import { appOf, hashOf, type App, type AppRequest, type Organization, type Profile } from './app.js';

/** What the App Owner portal knows, and what is kept of it. */
export interface Registrations {
  readonly profile?: Profile;
  readonly organization?: Organization;
  readonly apps: readonly App[];
}

/** Profile, organization and apps of whoever develops here. All payers know an app as soon as it is approved. */
export class Registry {
  #profile: Profile | undefined;
  #organization: Organization | undefined;
  readonly #apps = new Map<string, App>();
  /** Secrets that nobody has looked at yet: each is shown once. */
  readonly #unseen = new Map<string, string>();

  constructor(
    readonly now: () => number,
    readonly changed: () => void = () => undefined,
  ) {}

  get profile(): Profile | undefined {
    return this.#profile;
  }

  set profile(profile: Profile | undefined) {
    this.#profile = profile;
    this.changed();
  }

  get organization(): Organization | undefined {
    return this.#organization;
  }

  set organization(organization: Organization | undefined) {
    this.#organization = organization;
    this.changed();
  }

  /** In the order of their registration. */
  apps(): readonly App[] {
    return [...this.#apps.values()];
  }

  find(clientId: string): App | undefined {
    return this.#apps.get(clientId);
  }

  register(request: AppRequest): App {
    const app = appOf(request, randomBytes(16).toString('hex'), this.now());
    this.#apps.set(app.clientId, app);
    if (app.kind === 'confidential') return this.rotate(app.clientId) ?? app;
    this.changed();
    return app;
  }

  approve(clientId: string): App | undefined {
    return this.#replace(clientId, { approved: true });
  }

  /** A new secret; the old one is worth nothing from now on. Only a confidential app has one. */
  rotate(clientId: string): App | undefined {
    if (this.find(clientId)?.kind !== 'confidential') return undefined;
    const secret = randomBytes(32).toString('base64url');
    this.#unseen.set(clientId, secret);
    return this.#replace(clientId, { secretHash: hashOf(secret) });
  }

  /** The secret, to whoever asks first. */
  takeSecret(clientId: string): string | undefined {
    const secret = this.#unseen.get(clientId);
    this.#unseen.delete(clientId);
    return secret;
  }

  remove(clientId: string): void {
    this.#apps.delete(clientId);
    this.#unseen.delete(clientId);
    this.changed();
  }

  reset(): void {
    this.restore({ apps: [] });
    this.changed();
  }

  saved(): Registrations {
    return { ...(this.#profile && { profile: this.#profile }), ...(this.#organization && { organization: this.#organization }), apps: this.apps() };
  }

  restore({ profile, organization, apps }: Registrations): void {
    this.#profile = profile;
    this.#organization = organization;
    this.#apps.clear();
    this.#unseen.clear();
    for (const app of apps) this.#apps.set(app.clientId, app);
  }

  #replace(clientId: string, changes: Partial<App>): App | undefined {
    const app = this.find(clientId);
    if (!app) return undefined;
    const changed = { ...app, ...changes };
    this.#apps.set(clientId, changed);
    this.changed();
    return changed;
  }
}
