import type { Language } from '../i18n/language.js';
import type { Amount, ClaimKind, ClaimLine, ClaimSummary, Coded, Decision, Standing } from '../model/claim/claim.js';

/** An amount as text: all its values where the payer gave several, and the words where it gave none. */
export function amountText(language: Language, amounts: readonly Amount[] | undefined): string {
  const values = [...new Set((amounts ?? []).map((amount) => language.money(amount)))];
  const [first] = values;
  if (first === undefined) return language.say('not-stated');
  return values.length === 1 ? first : language.say('take.several', { amounts: language.list(values) });
}

export function kindText(language: Language, { kind, typeText }: { readonly kind?: ClaimKind; readonly typeText?: string }): string {
  return kind ? language.say(`kind.${kind}`) : (typeText ?? language.say('kind.unknown'));
}

export function decisionText(language: Language, decision: Decision | undefined): string | undefined {
  if (decision === undefined) return undefined;
  return decision === 'paid' ? language.say('take.paid') : language.say(`decision.${decision}`);
}

export function standingText(language: Language, standing: Standing): string {
  return standing === 'current' ? language.say('take.counts') : language.say(`standing.${standing}`);
}

export function providerText(language: Language, { provider }: Pick<ClaimSummary, 'provider'>): string {
  return provider ?? language.say('claims.provider.not-stated');
}

export function dateText(language: Language, { serviceStart, serviceEnd }: Pick<ClaimSummary, 'serviceStart' | 'serviceEnd'>): string {
  return serviceStart === undefined ? language.say('claims.group.no-date') : language.span(serviceStart, serviceEnd);
}

/** The payer's word for a service, else its codes. */
export function serviceText({ text, codes }: Pick<ClaimLine, 'text' | 'codes'>): string {
  return text ?? codes.find(({ display }) => display)?.display ?? codesText(codes);
}

/** Codes as sent, each once. */
export function codesText(codes: readonly Coded[]): string {
  return [...new Set(codes.flatMap(({ code }) => (code === undefined ? [] : [code])))].join(' ');
}

export function codedText(coded: Coded | undefined): string | undefined {
  return coded?.display ?? coded?.code;
}
