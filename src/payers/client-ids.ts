import type { PayerName } from './payers.js';
import { STORE_BUILD } from './store-build.js';

/**
 * The client ids that the payers gave to our own extension, one a payer. A payer without one is shown as not available here.
 * The development builds are the sandbox's client `demo`.
 */
const REGISTERED: Readonly<Partial<Record<PayerName, string>>> = {};

export const EXTENSION_CLIENT_IDS: Readonly<Partial<Record<PayerName, string>>> = STORE_BUILD
  ? REGISTERED
  : { hsid: 'demo', rmhp: 'demo', sierra: 'demo', healthx: 'demo', sandbox: 'demo' };
