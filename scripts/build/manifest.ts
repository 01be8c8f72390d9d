import chromium from '../../manifest.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };
import { CHROMIUM_KEY, GECKO_ID } from '../../src/payers/extension-ids.js';

export interface ExtensionBuild {
  readonly browser: 'chrome' | 'firefox';
  /** Not for a store: fixed id, and the local sandbox may be asked. */
  readonly dev: boolean;
}

/** Where the local sandbox may stand: any port of this machine. */
const LOOPBACK = ['http://localhost', 'http://127.0.0.1'];
/** The payer's own sandbox, which needs a registration as well. */
const PAYER_SANDBOX = ['https://sandbox.fhir.flex.optum.com/*', 'https://sandbox.authz.flex.optum.com/*'];

/** What leaves the add-on goes to the member's payer alone, and counts as sent all the same: `docs/store.md` says why each is named. */
const DATA_COLLECTION = ['authenticationInfo', 'healthInfo', 'personallyIdentifyingInfo', 'searchTerms'];

type Manifest = Record<string, unknown>;

/**
 * The manifest of one build, from the one `manifest.json` (Chromium's form).
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json
 */
export function manifestOf(build: ExtensionBuild): Manifest {
  const shared: Manifest = { ...chromium, version: pkg.version, ...(build.dev && devParts()) };
  return build.browser === 'chrome' ? { ...shared, ...(build.dev && { key: CHROMIUM_KEY }) } : firefox(shared);
}

function devParts(): Manifest {
  const csp = chromium.content_security_policy.extension_pages;
  const connect = "connect-src 'self'";
  return {
    name: `${chromium.name} (local sandbox)`,
    host_permissions: [...chromium.host_permissions, ...PAYER_SANDBOX, ...LOOPBACK.map((origin) => `${origin}/*`)],
    content_security_policy: { extension_pages: csp.replace(connect, [connect, ...LOOPBACK.map((origin) => `${origin}:*`)].join(' ')) },
  };
}

/** Firefox has event pages instead of service workers, and asks what data an add-on sends. */
function firefox(shared: Manifest): Manifest {
  const { minimum_chrome_version: _, ...rest } = shared;
  return {
    ...rest,
    background: { scripts: [chromium.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: DATA_COLLECTION } },
    },
  };
}
