import { html, nothing, type TemplateResult } from 'lit';
import { reasons } from '../../../src/i18n/en/reasons.js';
import type { Language } from '../../../src/i18n/language.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import { APPEAL_DAYS, appealBy, type AppealBy } from '../../../src/model/claim/appeal.js';
import { calendarFile } from '../../../src/model/claim/reminder.js';
import { payerName } from '../../shared/payer-text.js';
import { safeLink } from '../../shared/safe-link.js';
import { saveFile } from '../../take-along/save-file.js';
import { nameOfLine } from '../line-name.js';
import type { ShownClaim } from '../shown-claim.js';
import { letterText } from './letter.js';
import { refusalOf, stakeOf, type Refusal } from './refusal.js';

export { appealStyles as styles } from './appeal.styles.js';

speakEnglish([reasons]);

/** Where the days and months of an appeal are told to everybody. */
const SOURCE = 'https://www.healthcare.gov/appeal-insurance-company-decision/';

/** What usually helps where something was not paid: steps in the order in which people succeed, the day until when, and a letter to go on from. */
export function appealView(shown: ShownClaim): TemplateResult {
  const { language, claim } = shown;
  const refusal = refusalOf(claim);
  return html`<section class="desk" part="appeal">
    <h3 class="view-title">${language.say('appeal.title')}</h3>
    ${refusal.lines.map((line) => html`<p class="s soft">${stakeText(language, line)}</p>`)}
    <ol class="steps">${stepsOf(shown, refusal).map(({ title, text }) => html`<li><span class="strong">${title}</span><span class="mini">${text}</span></li>`)}</ol>
    ${byView(language, appealBy(claim))}
    <p class="mini gap-s">${language.tell('appeal.source', { source: html`<a href=${safeLink(SOURCE) ?? nothing} target="_blank" rel="noopener noreferrer">HealthCare.gov</a>` })}</p>
    ${letterView(shown, refusal)}
  </section>`;
}

function stakeText(language: Language, line: Refusal['lines'][number]): unknown[] {
  const stake = stakeOf(line);
  const service = nameOfLine(language, line);
  return stake ? language.tell('appeal.stake', { service, amount: language.money(stake) }) : language.tell('appeal.stake.silent', { service });
}

function stepsOf({ language, claim }: ShownClaim, { group }: Refusal): readonly { readonly title: unknown; readonly text: unknown }[] {
  const provider = claim.provider?.name ? payerName(claim.provider.name) : language.say('step.somebody');
  const step = `step.${group ?? 'unknown'}` as const;
  return [
    { title: language.tell(`${step}.title`, { provider }), text: language.tell(`${step}.text`, { provider }) },
    { title: language.say('step.appeal.title'), text: language.say('step.appeal.text') },
    { title: language.say('step.outside.title'), text: language.say('step.outside.text') },
  ];
}

function byView(language: Language, by: AppealBy | undefined): TemplateResult {
  if (!by) return html`<p class="gap">${language.say('appeal.by.unknown', { days: APPEAL_DAYS })} ${language.say('appeal.by.letter')}</p>`;
  return html`<p class="s soft gap">${language.say('appeal.by')}</p>
    <p class="by">${language.day(by.day)}</p>
    <p class="mini">${language.say(`appeal.by.${by.counted}`, { days: APPEAL_DAYS, date: language.day(by.from) })} ${language.say('appeal.by.letter')}</p>`;
}

function letterView(shown: ShownClaim, refusal: Refusal): TemplateResult {
  const { language, client, claim, connection } = shown;
  const member = client.connections.value.find(({ id }) => id === connection)?.member?.names[0] ?? claim.patient?.name;
  const by = appealBy(claim);
  const calendar = (day: string): void => saveFile('reminder.ics', new Blob([calendarFile({
    day, title: language.say('appeal.calendar.title'), note: language.say('appeal.calendar.note'), uid: crypto.randomUUID(), made: Date.now(),
  })], { type: 'text/calendar' }));
  return html`<details class="letter">
      <summary class="btn">${language.say('appeal.letter')}</summary>
      <label class="label gap-s" for="letter">${language.say('appeal.letter.label')}</label>
      <textarea id="letter" part="field" rows="14" .value=${letterText(language, claim, refusal, member)}></textarea>
      <button type="button" class="btn go" part="button" @click=${(event: Event) => copyLetter(event, shown)}>${language.say('appeal.letter.copy')}</button>
    </details>
    ${by ? html`<button type="button" class="btn gap-s" part="button" @click=${() => calendar(by.day)}>${language.say('appeal.calendar')}</button>` : nothing}`;
}

/** As the member has changed it. Where a page may not write to the clipboard the letter is marked, to be copied by hand. */
function copyLetter(event: Event, { language, tell }: ShownClaim): void {
  const field = (event.target as HTMLElement).closest('details')?.querySelector('textarea');
  if (!field) return;
  field.select();
  if ('clipboard' in navigator) void navigator.clipboard.writeText(field.value).then(() => tell(language.say('copied')), () => undefined);
}
