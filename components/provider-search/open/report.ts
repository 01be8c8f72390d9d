import { html, nothing, type TemplateResult } from 'lit';
import type { Provider } from '../../../src/model/directory/provider.js';
import { addressLines } from '../address.js';
import type { Desk } from '../desk.js';

const WRONG = ['phone', 'address', 'network', 'accepting', 'gone', 'specialty'] as const;
type Wrong = (typeof WRONG)[number];

/** A wrong listing, in words to send to the plan: what is listed, since when, and what is wrong with it. Nothing is sent from here. */
export class Report {
  readonly #wrong = new Set<Wrong>();
  #shown = false;

  constructor(readonly desk: Desk, readonly provider: Provider) {}

  view(copied: boolean, copy: (text: string) => void): TemplateResult {
    const { language } = this.desk;
    const text = this.text();
    return html`<div class="report gap">
      <button type="button" class="link s" part="report" aria-expanded=${this.#shown ? 'true' : 'false'} @click=${() => this.#toggle()}>${language.say('care.report')}</button>
      ${this.#shown ? html`<p class="s soft">${language.say('care.report.what')}</p>
        <div class="chips">${WRONG.map((one) => html`<button type="button" class="chip" aria-pressed=${this.#wrong.has(one) ? 'true' : 'false'} @click=${() => this.#mark(one)}>${language.say(`care.report.wrong.${one}`)}</button>`)}</div>
        <textarea readonly aria-label=${language.say('care.report.text')} .value=${text}></textarea>
        <div class="acts"><button type="button" class="btn small" part="button" @click=${() => copy(text)}>${language.say(copied ? 'copied' : 'care.report.copy')}</button></div>
        <p class="mini gap-s">${language.say('care.report.where')}</p>` : nothing}
    </div>`;
  }

  text(): string {
    const { language } = this.desk;
    const { name, npi, networks, places, phones, listedOn } = this.provider;
    const first = places[0];
    const phone = first?.phones[0] ?? phones[0];
    const line = (label: string, said: string | undefined): readonly string[] => (said === undefined || said === '' ? [] : [`${label}: ${said}`]);
    const wrong = [...this.#wrong].map((one) => `- ${language.say(`care.report.says.${one}`)}`);
    return [
      language.say('care.report.intro', { day: language.day(new Date(this.desk.now()).toISOString()) }),
      '',
      ...line(language.say('care.report.name'), name),
      ...line(language.say('care.npi'), npi),
      ...line(language.say('care.report.address'), addressLines(first?.address).join(', ')),
      ...line(language.say('care.phones'), phone),
      ...line(language.say('care.networks'), language.list(networks.flatMap(({ name: said }) => said ?? []))),
      ...line(language.say('care.report.dated'), listedOn === undefined ? undefined : language.day(listedOn)),
      '',
      language.say('care.report.found'),
      ...(wrong.length > 0 ? wrong : ['- ']),
      '',
      language.say('care.report.end'),
    ].join('\n');
  }

  #toggle(): void {
    this.#shown = !this.#shown;
    this.desk.host.requestUpdate();
  }

  #mark(one: Wrong): void {
    if (!this.#wrong.delete(one)) this.#wrong.add(one);
    this.desk.host.requestUpdate();
  }
}
