import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { dateText, providerText } from '../../src/take-along/words.js';
import type { FileKind } from '../../src/take-along/file-name.js';
import { icon } from '../shared/icons.js';
import { meterView } from '../shared/loading-view.js';
import { noticeView } from '../shared/notice.js';
import { payerName } from '../shared/payer-text.js';
import { saveFile } from './save-file.js';
import { yearsIn, type TakeAlongSubject } from './subject.js';
import type { Making, TakeAlongDesk } from './take-along-desk.js';

/** Beyond these nobody ticks one by one: the list's own search chooses. */
const MOST_TO_CHOOSE = 100;
/** Nobody reads a longer packet, and each claim of it is held whole while it is made. */
const MOST_IN_A_PACKET = 300;

/** The line at the foot of a list or a claim, and below it what can be had. */
export function takeAlongView(language: Language, shown: TakeAlongSubject, desk: TakeAlongDesk): TemplateResult {
  const n = shown.claims.length;
  const label = shown.of === 'one' ? language.say('take.open.one') : language.say('take.open', { n });
  if (n === 0) return html``;
  return html`<div class="take" part="take-along">
    <p class="take-line">
      <button type="button" class=${shown.of === 'one' ? 'btn' : 'link'} part="button" aria-expanded=${desk.open} @click=${() => { desk.toggle(); }}>${label}</button>
      ${shown.of === 'one' ? nothing : html`<button type="button" class="link" part="button" @click=${() => void desk.print(language, shown)}>${language.say('take.print')}</button>`}
    </p>
    ${desk.open ? choices(language, shown, desk) : nothing}
    <div role="status">${state(language, desk.making)}</div>
  </div>`;
}

function choices(language: Language, shown: TakeAlongSubject, desk: TakeAlongDesk): TemplateResult {
  const subject = desk.chosen(shown);
  const n = subject.claims.length;
  const ofOne = shown.of === 'one';
  return html`<section class="take-choices" aria-label=${ofOne ? language.say('take.title.one') : language.say('take.title', { n })}>
    <h3>${ofOne ? language.say('take.title.one') : language.say('take.title', { n })}</h3>
    <p class="s soft">${language.say('take.text')}</p>
    ${shown.partial ? html`<p class="s warn">${language.say('take.partial')}</p>` : nothing}
    ${n === 0 ? html`<p class="s">${language.say('take.choose.none')}</p>` : html`<ul>${ways(language, subject, desk).map((way) => html`<li>${way}</li>`)}</ul>`}
    ${ofOne || shown.claims.length > MOST_TO_CHOOSE ? nothing : chooser(language, shown, desk)}
    <button type="button" class="link" part="button" @click=${() => { desk.toggle(); }}>${language.say('take.close')}</button>
  </section>`;
}

function ways(language: Language, subject: TakeAlongSubject, desk: TakeAlongDesk): readonly TemplateResult[] {
  const ofOne = subject.of === 'one';
  const years = ofOne ? [] : subject.year === undefined ? yearsIn(subject).slice(0, 1) : [subject.year];
  const save = (kind: FileKind) => (): void => void desk.save(kind, language, subject);
  return [
    way(language.say('take.paper'), language.say('take.paper.text'), () => void desk.print(language, subject)),
    subject.claims.length > MOST_IN_A_PACKET
      ? html`<p class="s soft take-not">${language.say('take.packet.too-many', { most: language.number(MOST_IN_A_PACKET) })}</p>`
      : way(language.say(ofOne ? 'take.packet.one' : 'take.packet'), language.say(ofOne ? 'take.packet.one.text' : 'take.packet.text'), save('packet')),
    way(language.say('take.csv'), language.say('take.csv.text'), save('csv')),
    ...years.map((year) => way(language.say('take.expenses', { year }), language.say('take.expenses.text'), () => void desk.save('expenses', language, { ...subject, year }))),
    ...('clipboard' in navigator ? [way(language.say('take.copy'), language.say('take.copy.text'), () => void desk.copy(language, subject))] : []),
    way(language.say('take.bundle'), language.say('take.bundle.text'), save('bundle')),
    ...(ofOne ? [] : [way(language.say('take.ndjson'), language.say('take.ndjson.text'), save('ndjson'))]),
  ];
}

function way(name: string, text: string, press: () => void): TemplateResult {
  return html`<button type="button" class="pick" part="button" @click=${press}><b>${name}</b><span class="s soft">${text}</span>${icon('next')}</button>`;
}

/** All are taken until one is left out. */
function chooser(language: Language, shown: TakeAlongSubject, desk: TakeAlongDesk): TemplateResult {
  return html`<details class="take-which">
    <summary class="link">${language.say('take.choose')}</summary>
    <ul>${shown.claims.map((claim) => html`<li><label>
      <input type="checkbox" .checked=${desk.has(claim)} @change=${(event: Event) => { desk.choose(claim, (event.target as HTMLInputElement).checked); }}>
      <span>${payerName(providerText(language, claim))} <span class="mini">${dateText(language, claim)}</span></span>
    </label></li>`)}</ul>
  </details>`;
}

function state(language: Language, making: Making): TemplateResult | typeof nothing {
  switch (making.step) {
    case 'none': return nothing;
    case 'making': return html`<p class="s gap-s">${language.say('take.making', { done: making.done, of: making.of })}
      <button type="button" class="link" part="button" @click=${making.stop}>${language.say('action.stop')}</button></p>${meterView(making.done, making.of)}`;
    case 'made': return made(language, making);
    case 'copied': return html`<p class="s gap-s">${language.say('take.copied')}</p>`;
    case 'printed': return html`<p class="s gap-s">${language.say('take.printed')}</p>`;
    case 'failed': return noticeView({ title: language.say('take.failed.title'), text: language.say('take.failed.text'), tone: 'warn' });
  }
}

function made(language: Language, { kind, file: { name, blob, lacking } }: Extract<Making, { step: 'made' }>): TemplateResult {
  const words = kind === 'bundle' || kind === 'ndjson' ? 'take.lacking.sent' : 'take.lacking';
  return noticeView({
    title: language.say('take.saved', { file: name }),
    text: html`${language.say('take.saved.text')}${lacking > 0 ? html` <b class="warn">${language.say(words, { n: lacking })}</b>` : nothing}`,
    actions: [{ label: language.say('take.again'), press: () => { saveFile(name, blob); } }],
  });
}
