import type { Language } from '../../../src/i18n/language.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import type { SearchText } from '../../../src/model/claims/claim-search.js';
import type { Named } from '../../../src/model/claims/looked-up.js';
import { ourWords } from '../../claim/record-codes.js';

/** What a claim is found by, beside its days and amounts: what its row draws first, then what it holds besides, with our words for bare codes. */
export function searchTextsOf(language: Language, claim: ClaimSummary, whose: string | undefined): readonly SearchText[] {
  const { provider, kind, typeText, serviceText, lookedUp = {}, number, identifiers } = claim;
  const drawn = [provider, kind ? language.say(`kind.${kind}`) : typeText, whose, kind === 'pharmacy' ? serviceText : undefined];
  const numbers = new Set([number, ...identifiers.map(({ value }) => value)]);
  return [
    ...textsIn('row', drawn),
    ...textsIn('service', [serviceText, ...(lookedUp.services ?? []).map((named) => textOf(language, named))]),
    ...textsIn('diagnosis', (lookedUp.diagnoses ?? []).map((named) => textOf(language, named))),
    ...textsIn('person', lookedUp.people ?? []),
    ...textsIn('number', [...numbers]),
  ];
}

function textsIn(field: SearchText['field'], texts: readonly (string | undefined)[]): readonly SearchText[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ field, text }]));
}

function textOf(language: Language, { text, code, system }: Named): string | undefined {
  const words = text ?? (code === undefined ? undefined : ourWords(language, { code, ...(system !== undefined && { system }) }));
  return [words, code].filter((part) => part !== undefined).join(' · ') || undefined;
}
