import type { Language } from '../../../src/i18n/language.js';
import type { Asked } from '../asked.js';
import type { Part } from '../find-care.js';

/** One condition that can be let go of, in words that say what comes then. `part` is absent where it is another question. */
export interface WayOut {
  readonly label: string;
  readonly press: () => void;
  readonly part?: Part;
}

/** “heart doctor near Reno”: the question as it was asked. */
function askedText(language: Language, { what, near, network }: Asked): string {
  const who = what === '' ? language.say('care.none.anyone') : language.say('care.none.asked.what', { what });
  const there = near === '' ? who : language.say('care.none.asked.near', { what: who, near });
  return network === undefined ? there : language.say('care.none.asked.network', { what: there, network });
}

export function noneText(language: Language, asked: Asked): string {
  return language.say('care.none.text', { asked: askedText(language, asked) });
}

/** `placeUnknown`: it is the place, and showing everybody there shows nobody. */
export function waysOut(language: Language, { what, near, network, meant }: Asked, placeUnknown: boolean, without: (part: Part) => void, asName: () => void): readonly WayOut[] {
  const ways: WayOut[] = [];
  if (near !== '' && (what !== '' || network !== undefined)) ways.push({ label: language.say('care.none.without-near'), press: () => without('near'), part: 'near' });
  if (meant.length > 0 && what !== '') ways.push({ label: language.say('care.as-name', { text: what }), press: asName });
  if (network !== undefined) ways.push({ label: language.say('care.none.without-network'), press: () => without('network'), part: 'network' });
  if (near !== '' && what !== '' && !placeUnknown) ways.push({ label: language.say('care.none.without-what', { near }), press: () => without('what'), part: 'what' });
  return ways;
}
