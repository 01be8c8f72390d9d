import { nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Claim } from '../../../src/model/claim/claim.js';
import { payerText } from '../../shared/payer-text.js';
import { codedView } from '../line-name.js';
import { factsList } from './facts-list.js';

/** The accident that the payer takes the care to come from. */
export function accidentView(language: Language, { accident }: Claim): TemplateResult | typeof nothing {
  if (!accident) return nothing;
  return factsList(language.say('claim.accident'), [
    [language.say('claim.accident.date'), accident.date && language.day(accident.date)],
    [language.say('claim.accident.kind'), codedView(language, accident.type)],
    [language.say('claim.accident.place'), payerText(accident.place)],
  ]);
}
