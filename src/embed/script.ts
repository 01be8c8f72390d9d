/**
 * The one classic script: `<script src="uhc-widgets.js"></script>` registers all elements. It is English, and fetches another language's
 * words, and what few pages need, from its own address, by a hash that it holds: whoever checks this script's hash has checked those too.
 */
import { ClaimElement } from '../../components/claim/claim-element.js';
import { ClaimsListElement } from '../../components/claims-list/claims-list-element.js';
import { ConnectElement } from '../../components/connect/connect-element.js';
import { ProviderSearchElement } from '../../components/provider-search/provider-search-element.js';
import type { Words } from '../i18n/en.js';
import { loadCodeWordsBy, type CodeWords } from '../i18n/code-words.js';
import { loadWordsBy } from '../i18n/languages.js';
import { Beside } from './beside.js';
import { registerLater } from './later-elements.js';

declare global {
  /** How the parts of this very build find it; the build names it, so that two builds on one page keep apart. */
  var __UHC_PARTS__: Beside;
}

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'uhc-claim': ClaimElement,
  'uhc-claims-list': ClaimsListElement,
  'uhc-connect': ConnectElement,
  'uhc-provider-search': ProviderSearchElement,
};

if (customElements.get('uhc-connect')) console.warn('uhc-widgets: this page loads the script twice; the first copy serves.');
else {
  const { src = '', nonce = '' } = document.currentScript instanceof HTMLScriptElement ? document.currentScript : {};
  const beside = new Beside(src, nonce, '__UHC_LIST_HASH__');
  globalThis.__UHC_PARTS__ = beside;
  for (const [tag, element] of Object.entries(ELEMENTS)) if (!customElements.get(tag)) customElements.define(tag, element);
  loadWordsBy(async (code) => (await beside.json(`${code}.json`)) as Words | undefined);
  loadCodeWordsBy(async (table, language) => (await beside.json(`${table}-${language}.json`)) as CodeWords | undefined);
  registerLater({
    'uhc-member-card': () => import('../../components/member-card/member-card-element.js').then(({ MemberCardElement }) => MemberCardElement),
    'uhc-procedures-list': () => import('../../components/procedures-list/procedures-list-element.js').then(({ ProceduresListElement }) => ProceduresListElement),
    'uhc-drug-search': () => import('../../components/drug-search/drug-search-element.js').then(({ DrugSearchElement }) => DrugSearchElement),
    'uhc-pharmacy-search': () => import('../../components/pharmacy-search/pharmacy-search-element.js').then(({ PharmacySearchElement }) => PharmacySearchElement),
    'uhc-plan-search': () => import('../../components/plan-search/plan-search-element.js').then(({ PlanSearchElement }) => PlanSearchElement),
    'uhc-spending': () => import('../../components/spending/spending-element.js').then(({ SpendingElement }) => SpendingElement),
  });
}
