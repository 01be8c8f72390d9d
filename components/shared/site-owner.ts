import type { UhcError } from '../../src/errors.js';
import { siteOwnerWords } from '../../src/i18n/site-owner.js';

const said = new Set<string>();

/** What a site owner has to mend stands in the console: one sentence and where to read on, once a page, with no word about the member. */
export function reportToSiteOwner(error: UhcError): void {
  const words = siteOwnerWords(error);
  if (!words) return;
  const line = `uhc-widgets: ${words} See docs/errors.md#${error.code}`;
  if (said.has(line)) return;
  said.add(line);
  console.error(line);
}

/**
 * A payer that does not know the address shows its own page, and no answer ever comes: so the address to register is said when the member
 * leaves, once a page.
 */
export function tellRedirect(redirectUri: string): void {
  const line = `uhc-widgets: the payer has to send the member back to ${redirectUri}; it refuses an address that is not registered. See docs/errors.md#auth_registration_wrong`;
  if (said.has(line)) return;
  said.add(line);
  console.info(line);
}

/** An attribute that is named already and does nothing yet is not passed over in silence: whoever sets it relies on it. */
export function warnOfReserved(attribute: string): void {
  const line = `uhc-widgets: the attribute ${attribute} has no effect in this version.`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}
