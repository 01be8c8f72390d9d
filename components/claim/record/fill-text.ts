import type { Language } from '../../../src/i18n/language.js';
import type { Claim } from '../../../src/model/claim/claim.js';

/** For how many days a drug was given, and which fill it was, beside the one drug that a pharmacy's claim is for. */
export function fillText(language: Language, { kind, lines, supportingInfo }: Claim): readonly string[] {
  if (kind !== 'pharmacy' || lines.length !== 1) return [];
  const number = (code: string): number | undefined => supportingInfo.find(({ category }) => category.code === code)?.quantity?.value;
  const [days, refill] = [number('dayssupply'), number('refillnum')];
  return [
    ...(days === undefined ? [] : [language.say('claim.drug.days', { n: days })]),
    ...(refill === undefined ? [] : [refill === 0 ? language.say('claim.drug.first') : language.say('claim.drug.refill', { refill })]),
  ];
}
