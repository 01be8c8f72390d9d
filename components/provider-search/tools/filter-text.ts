import type { Language } from '../../../src/i18n/language.js';
import type { FilterKey, Filters } from './filters.js';

const GENDERS = { female: 'care.filter.gender.female', male: 'care.filter.gender.male' } as const;

/** A condition in words: “Speaks Spanish”, “Within 10 mi”. */
export function filterText(language: Language, filters: Filters, key: FilterKey): string {
  const { accepting, gender, open, miles } = filters;
  if (key === 'accepting' && accepting) return language.say(`care.filter.accepting.${accepting}`);
  if (key === 'language' && filters.language) return language.say('care.filter.language', { language: language.languageName(filters.language) });
  if (key === 'gender' && gender) return Object.hasOwn(GENDERS, gender) ? language.say(GENDERS[gender as keyof typeof GENDERS]) : gender;
  if (key === 'open' && open) return language.say(`care.filter.open.${open}`);
  if (key === 'miles' && miles !== undefined) return language.say('care.filter.miles', { miles: milesText(language, miles) });
  return language.say(key === 'telehealth' ? 'care.filter.telehealth' : 'care.filter.accessible');
}

export function milesText(language: Language, miles: number): string {
  return new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'mile' }).format(miles);
}
