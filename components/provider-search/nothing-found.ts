import type { TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { emptyView, type Action } from '../shared/notice.js';
import type { Asked } from './asked.js';

/** What can be let go of a question that found nobody. */
export type Part = 'near' | 'network' | 'what';

/** “heart doctor near Reno”: the question as it was asked. */
function askedText(language: Language, { what, near, network }: Asked): string {
  const who = what === '' ? language.say('care.none.anyone') : language.say('care.none.asked.what', { what });
  const there = near === '' ? who : language.say('care.none.asked.near', { what: who, near });
  return network === undefined ? there : language.say('care.none.asked.network', { what: there, network });
}

/** Nobody fits: what was asked, and each condition that can be let go, in words that say what comes then. `placeUnknown`: it is the place. */
export function nothingFound(language: Language, asked: Asked, placeUnknown: boolean, without: (part: Part) => void, asName: () => void): TemplateResult {
  const { what, near, network, meant } = asked;
  const actions: Action[] = [];
  if (near !== '' && (what !== '' || network !== undefined)) actions.push({ label: language.say('care.none.without-near'), press: () => without('near') });
  if (meant.length > 0 && what !== '') actions.push({ label: language.say('care.as-name', { text: what }), press: asName });
  if (network !== undefined) actions.push({ label: language.say('care.none.without-network'), press: () => without('network') });
  if (near !== '' && what !== '' && !placeUnknown) actions.push({ label: language.say('care.none.without-what', { near }), press: () => without('what') });
  return emptyView({ title: language.say('care.none'), text: language.say('care.none.text', { asked: askedText(language, asked) }), actions });
}
