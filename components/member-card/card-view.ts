import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { PostalAddress } from '../../src/model/directory/provider.js';
import type { Member, MemberNumber } from '../../src/model/member.js';
import { copyButton } from '../shared/copy-button.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { maskedDay, maskedNumber, maskedWhole } from './masked.js';

export interface CardLook {
  /** Initials on the connection's colour. */
  readonly disc: TemplateResult;
  readonly payer: string;
  readonly plans: readonly string[];
  readonly shown: boolean;
  readonly toggle: () => void;
  /** Tells that something was copied, by its name. */
  readonly copied: (name: string) => void;
}

/** Our words for the types of numbers that payers use; others are called as the payer calls them. */
const NUMBERS: ReadonlyMap<string, 'card.number.MB' | 'card.number.um' | 'card.number.MR' | 'card.number.pat' | 'card.number.SN' | 'card.number.SS'> = new Map([
  ['MB', 'card.number.MB'], ['um', 'card.number.um'], ['MR', 'card.number.MR'], ['pat', 'card.number.pat'], ['SN', 'card.number.SN'], ['SS', 'card.number.SS'],
]);
const GENDERS: ReadonlyMap<string, 'card.gender.female' | 'card.gender.male' | 'card.gender.other' | 'card.gender.unknown'> = new Map([
  ['female', 'card.gender.female'], ['male', 'card.gender.male'], ['other', 'card.gender.other'], ['unknown', 'card.gender.unknown'],
]);

/** Who a member is to the payer, as sent. What could be misused by whoever looks over a shoulder is hidden until it is asked for. */
export function cardView(language: Language, member: Member, look: CardLook): TemplateResult {
  const { names, birthDate, gender, address, phones = [], numbers = [] } = member;
  const [name, ...others] = names;
  const { shown, toggle, plans, payer } = look;
  return html`<header>${look.disc}<div>
      <h3>${name === undefined ? payer : payerName(name)}</h3>
      ${name === undefined ? nothing : html`<p class="s soft">${payer}</p>`}
    </div></header>
    <dl class="facts">
      ${numbers.map((number) => numberView(language, number, look))}
      ${plans.length > 0 ? html`<dt>${language.say(plans.length > 1 ? 'card.plans' : 'card.plan')}</dt> <dd>${plans.map((plan) => html`<div>${payerText(plan)}</div>`)}</dd>` : nothing}
      ${birthDate === undefined ? nothing : html`<dt>${language.say('card.born')}</dt> <dd class="num">${shown ? language.day(birthDate) : maskedDay(language, birthDate)}</dd>`}
      ${gender === undefined ? nothing : html`<dt>${language.say('card.gender')}</dt> <dd>${genderView(language, gender)}</dd>`}
      ${others.length > 0 ? html`<dt>${language.say('card.also')}</dt> <dd>${others.map((other) => html`<div>${payerName(other)}</div>`)}</dd>` : nothing}
      ${address === undefined ? nothing : html`<dt>${language.say('card.address')}</dt> <dd>${shown ? addressView(address) : maskedWhole(language)}</dd>`}
      ${phones.length > 0 ? html`<dt>${language.say('card.phone')}</dt> <dd class="num">${phones.map((phone) => html`<div>${shown ? payerName(phone) : maskedNumber(language, phone)}</div>`)}</dd>` : nothing}
    </dl>
    <p class="foot"><button type="button" class="link s" part="show" @click=${toggle}>${language.say(shown ? 'card.hide' : 'card.show')}</button>
      <span class="mini">${language.say('card.not-a-card')}</span></p>`;
}

function numberView(language: Language, number: MemberNumber, { shown, copied }: CardLook): TemplateResult {
  const ours = number.type === undefined ? undefined : NUMBERS.get(number.type);
  const name = number.label ?? language.say(ours ?? 'card.number');
  const value = shown ? payerName(number.value) : maskedNumber(language, number.value);
  const copy = copyButton(language.say('card.copy', { name }), number.value, () => copied(name));
  return html`<dt>${number.label === undefined ? name : payerText(name)}</dt> <dd class="num" part="number">${value} ${copy}</dd>`;
}

/** A code that is none of the standard's is shown as sent. */
function genderView(language: Language, gender: string): unknown {
  const word = GENDERS.get(gender);
  return word ? language.say(word) : payerText(gender);
}

/** In its lines as sent; the payer's own text where there are no parts. */
function addressView({ lines, city, state, postalCode, text }: PostalAddress): unknown {
  const town = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const parts = [...lines, town].filter(Boolean);
  return (parts.length > 0 ? parts : [text ?? '']).map((line) => html`<div>${payerName(line)}</div>`);
}
