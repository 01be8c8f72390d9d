import type { UhcError } from '../../src/errors.js';
import { isForSiteOwner, siteOwnerWords } from '../../src/i18n/site-owner.js';

const said = new Set<string>();

/** One line in the console, once a page. */
function say(how: 'info' | 'warn', words: string): void {
  if (said.has(words)) return;
  said.add(words);
  console[how](`uhc-widgets: ${words}`);
}

/** What a site owner has to mend stands in the console: one sentence and where to read on, once a page, with no word about the member. */
export async function reportToSiteOwner(error: UhcError): Promise<void> {
  const key = error.code + JSON.stringify(error.facts);
  if (said.has(key) || !isForSiteOwner(error)) return;
  said.add(key);
  console.error(`uhc-widgets: ${await siteOwnerWords(error)} See docs/errors.md#${error.code}`);
}

/**
 * A payer that does not know the address shows its own page, and no answer ever comes: so the address to register is said when the member
 * leaves.
 */
export function tellRedirect(redirectUri: string): void {
  say('info', `the payer sends the member back to ${redirectUri}, once that is registered. See docs/errors.md#auth_registration_wrong`);
}

/** An attribute that is named already and does nothing yet is not passed over in silence: whoever sets it relies on it. */
export function warnOfReserved(attribute: string): void {
  say('warn', `${attribute} has no effect in this version.`);
}
