import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import { actionView, emptyView, noticeView } from '../../shared/notice.js';
import { payerName, payerText } from '../../shared/payer-text.js';
import { addressLines } from '../address.js';
import { keyOf } from '../card.js';
import { specialtyText } from '../coded.js';
import { phoneText } from '../phone.js';
import type { Call, KeptListing } from './kept.js';
import type { Picks } from './picks.js';

/** The shortlist: whom one means to call, and what was said on the phone. It stays on this device. */
export function keptView(picks: Picks): TemplateResult {
  const { language } = picks.desk;
  const { listings, calls } = picks.kept;
  const trouble = picks.trouble ? noticeView({ title: language.say('care.kept.trouble'), text: language.say('care.kept.trouble.text'), tone: 'warn', foot: language.say('error.code', { code: picks.trouble.code }) }) : nothing;
  if (listings.length === 0) return html`${trouble}${emptyView({ title: language.say('care.kept.none'), text: language.say('care.kept.none.text') })}`;
  return html`<h2 class="view-title">${language.say('care.kept')}</h2>
    <p class="mini">${language.say('care.kept.where')}</p>
    ${trouble}
    <ul class="kept">${listings.map((listing) => keptRow(picks, listing, calls))}</ul>
    <div class="acts">${actionView({ label: language.say('care.sheet'), press: () => picks.show('sheet') })}</div>`;
}

function keptRow(picks: Picks, { provider, on }: KeptListing, calls: readonly Call[]): TemplateResult {
  const { desk } = picks;
  const { language } = desk;
  const key = keyOf(provider);
  const [place] = provider.places;
  const [specialty] = provider.specialties;
  const phone = place?.phones[0] ?? provider.phones[0];
  return html`<li class="care" part="kept-row" data-id=${provider.id}>
    <h3 class="name">${provider.name === undefined ? language.say('care.name.none') : payerName(provider.name)}</h3>
    ${specialty ? html`<p class="s soft">${specialtyText(language, specialty)}</p>` : nothing}
    <p class="s">${place?.address ? payerText(addressLines(place.address).join(', ')) : language.say('care.address.none')}</p>
    <p class="s">${phone === undefined ? language.say('care.phone.none') : phoneText(phone)}</p>
    <p class="mini">${language.say('care.kept.on', { day: language.momentDay(on, desk.now()) })}</p>
    ${callsView(language, calls.filter((call) => call.key === key), desk.now())}
    ${callForm(picks, key)}
    <button type="button" class="link s" part="link" @click=${() => void picks.drop(key)}>${language.say('care.kept.drop')}</button>
  </li>`;
}

function callsView(language: Language, calls: readonly Call[], now: number): TemplateResult | typeof nothing {
  if (calls.length === 0) return nothing;
  return html`<ul class="calls s" part="calls">${calls.map(({ on, said }) => html`<li><b class="strong">${language.momentDay(on, now)}</b> <bdi>${said}</bdi></li>`)}</ul>`;
}

/** What they said, in one's own words. The field is emptied only when it was kept. */
function callForm(picks: Picks, key: string): TemplateResult {
  const { language } = picks.desk;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.querySelector('input');
    const said = field?.value.trim() ?? '';
    if (field && said !== '') void picks.noteCall(key, said).then(() => { if (!picks.trouble) field.value = ''; });
  };
  return html`<form class="call-form" @submit=${sent}>
    <label class="s">${language.say('care.call.note')}
      <span class="field"><input type="text" maxlength="400" autocomplete="off" placeholder=${language.say('care.call.hint')}></span></label>
    <button class="btn small" part="button">${language.say('care.call.keep')}</button>
  </form>`;
}
