import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { AmountName } from '../../../src/model/claim/claim.js';
import { recordCode } from '../record-codes.js';

/** Words that people look up most and that stand nowhere in the table of money; those of the table are explained there, and here once more. */
const TERMS = ['eob', 'claim', 'out-of-pocket', 'network', 'authorization', 'appeal'] as const;
const AMOUNTS = ['allowed', 'deductible', 'copay', 'coinsurance'] as const satisfies readonly AmountName[];

/** What the words of a claim mean, closed until it is asked for. */
export function glossaryView(language: Language): TemplateResult {
  const amounts = AMOUNTS.flatMap((name) => {
    const means = recordCode(language, `mean.${name}`);
    return means ? [{ term: language.say(`amount.${name}`), means }] : [];
  });
  const terms = TERMS.map((term) => ({ term: language.say(`glossary.${term}`), means: language.say(`glossary.${term}.means`) }));
  return html`<details class="glossary"><summary class="link">${language.say('glossary')}</summary>
    <dl>${[...terms, ...amounts].map(({ term, means }) => html`<dt>${term}</dt><dd>${means}</dd>`)}</dl></details>`;
}
