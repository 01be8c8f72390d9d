/**
 * The one classic script: `<script src="uhc-widgets.js"></script>` registers all elements. It is English, loads no other script, and
 * fetches another language's words from its own address, by a hash that it holds: whoever checks this script's hash has checked those too.
 */
import { ClaimElement } from '../../components/claim/claim-element.js';
import { ClaimsListElement } from '../../components/claims-list/claims-list-element.js';
import { ConnectElement } from '../../components/connect/connect-element.js';
import { ProviderSearchElement } from '../../components/provider-search/provider-search-element.js';
import type { Words } from '../i18n/en.js';
import { loadCodeWordsBy, type CodeWords } from '../i18n/code-words.js';
import { loadWordsBy } from '../i18n/languages.js';

/** Hashes of the files beside the script, by their names; the build writes them in. */
declare const __UHC_BESIDE__: Readonly<Record<string, string>>;

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'uhc-claim': ClaimElement,
  'uhc-claims-list': ClaimsListElement,
  'uhc-connect': ConnectElement,
  'uhc-provider-search': ProviderSearchElement,
};

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

if (customElements.get('uhc-connect')) console.warn('uhc-widgets: this page loads the script twice; the first copy serves.');
for (const [tag, element] of Object.entries(ELEMENTS)) if (!customElements.get(tag)) customElements.define(tag, element);

/** A file from the script's own address; undefined where the build made none, or it cannot be had. */
async function beside(file: string): Promise<unknown> {
  const integrity = __UHC_BESIDE__[file];
  if (!integrity || !URL.canParse(file, own)) return undefined;
  const response = await fetch(new URL(file, own), { integrity, credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.ok ? response.json() : undefined;
}

loadWordsBy(async (code) => (await beside(`${code}.json`)) as Words | undefined);
loadCodeWordsBy(async (table, language) => (await beside(`${table}-${language}.json`)) as CodeWords | undefined);
