import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Accepting, NetworkListing } from '../../src/model/directory/provider.js';
import { payerText } from '../shared/payer-text.js';
import { field, unstated } from './field.js';
import { networkText } from './network.js';

const WORDS = {
  newpt: 'care.accepting.newpt',
  nopt: 'care.accepting.nopt',
  existptonly: 'care.accepting.existptonly',
  existptfam: 'care.accepting.existptfam',
} as const;

function isKnown(code: string): code is keyof typeof WORDS {
  return Object.hasOwn(WORDS, code);
}

/** Where it was said of one network or one place only, that stands beside it: elsewhere it may be otherwise. */
function within(language: Language, said: unknown, network: NetworkListing | undefined, place: string | undefined): unknown {
  const inNetwork = network ? language.tell('care.accepting.in', { said, network: networkText(language, network) }) : said;
  return place === undefined ? inNetwork : language.tell('care.accepting.at', { said: inNetwork, place: payerText(place) });
}

export function acceptingText(language: Language, { code, network, place }: Accepting): unknown {
  const said = isKnown(code) ? language.say(WORDS[code]) : language.tell('care.accepting.other', { code: payerText(code) });
  const strong = code === 'newpt' ? html`<b class="yes">${said}</b>` : said;
  return within(language, strong, network, place);
}

/** A stated yes has a mark; silence is no “no”, and has neither mark nor colour. */
export function acceptingLines(language: Language, accepting: readonly Accepting[]): TemplateResult[] {
  if (accepting.length === 0) return [html`<p class="s">${unstated('accepting', language.say('care.accepting.none'))}</p>`];
  return accepting.map((one) => html`<p class="s">${field('accepting', acceptingText(language, one))}</p>`);
}
