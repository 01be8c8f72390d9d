import type { UhcError } from '../errors.js';
import { codeWords, codeWordsLoaded } from './code-words.js';

/** What a site owner has a part in: settings, the server that they point to, and what is registered with the payer. */
const THEIRS = /^(config|discovery)_|^(auth_(redirect_shared|registration_wrong)|payer_cors)$/;

/** Whether a site owner can mend it. */
export function isForSiteOwner({ code }: UhcError): boolean {
  return THEIRS.test(code);
}

/** What happened, and what to set, as one line with its facts. Where the sentence cannot be had, the code stands for it. */
export async function siteOwnerWords({ code, facts }: UhcError): Promise<string> {
  await codeWordsLoaded('site-owner', 'en');
  const sentence = codeWords('site-owner', 'en')?.[code] ?? `Something is not set up right: ${code}.`;
  const named = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return named.length > 0 ? `${sentence} (${named.join(', ')})` : sentence;
}
