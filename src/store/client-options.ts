import type { RedirectStrategy } from '../auth/redirect.js';
import type { EndpointOverrides } from '../auth/discovery.js';
import type { Vault } from '../db/vault.js';
import type { SignInElsewhere } from './sign-in.js';

/** What `createClient` takes. Everything but a server and, for member data, a client id has a default. */
export interface ClientOptions {
  /** `rmhp` `sierra` `hsid` `healthx` `sandbox`; several, separated by spaces: the member chooses among these; none: among the four. */
  readonly payer?: string | undefined;
  /** Any SMART FHIR server instead of a payer's name. */
  readonly fhirBase?: string | undefined;
  /** The public client id that the payer gave; in the extension one a payer. The directory may need none. */
  readonly clientId?: string | Readonly<Record<string, string>> | undefined;
  /** On the page's own origin; `callback.html` beside the page where none is given. A named payer adds `?payer=<name>`. */
  readonly redirectUri?: string | undefined;
  /** `device` (default): kept sealed on this device. `session`: the key lives in memory, and closing the page forgets everything. */
  readonly remember?: 'device' | 'session' | undefined;
  /** Address of a local sandbox; an empty text means `http://localhost:9400`. The names in `payer` then stand at `<address>/<payer>/R4`. */
  readonly sandbox?: string | undefined;
  /** Overrides what discovery says, and is pinned with the connection. */
  readonly endpoints?: EndpointOverrides | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** How the member gets to the payer's page and the answer comes home: a window, this tab, the extension, a native shell. */
  readonly redirect?: RedirectStrategy | undefined;
  /** Where the sign-in runs, if not in this page: the extension's background. */
  readonly signInElsewhere?: SignInElsewhere | undefined;
  /** Where tokens and claims are kept, if not in this browser: an app may hold them on its server. */
  readonly storage?: Vault | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: (() => number) | undefined;
  /** Name of the database, for tests and for apps that hold several. */
  readonly database?: string | undefined;
  /** Whether the browser says that it is offline. */
  readonly offline?: (() => boolean) | undefined;
}
