import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { PlanListing } from '../../src/model/directory/plan-listing.js';
import type { NetworkListing } from '../../src/model/directory/provider.js';
import { listedText, networkText, phoneText } from '../directory/said.js';
import { payerText } from '../shared/payer-text.js';
import { kindsLine } from './plan-kind.js';

export interface PlanRow {
  /** Opens the search for providers in a network; undefined where the page has none. */
  readonly find?: ((network: NetworkListing) => void) | undefined;
  readonly compared: boolean;
  readonly compare: () => void;
}

function networkRow(language: Language, network: NetworkListing, find: PlanRow['find']): TemplateResult {
  const name = network.name ?? language.say('directory.network.unnamed');
  const press = find && html`<button type="button" class="link s" part="link" aria-label=${language.say('plans.find.in', { network: name })} @click=${() => find(network)}>${language.say('plans.find')}</button>`;
  return html`<li class="network"><span part="network" data-field="network">${networkText(language, network)}</span>${press ?? nothing}</li>`;
}

function networks(language: Language, plan: PlanListing, { find }: PlanRow): TemplateResult {
  const { networks: listed } = plan;
  if (listed.length === 0) return html`<p class="s soft gap-s">${language.say('plans.networks.none')}</p>`;
  return html`<h4 class="s soft gap-s">${language.say('plans.networks', { n: listed.length })}</h4><ul class="networks">${listed.map((network) => networkRow(language, network, find))}</ul>`;
}

function times(language: Language, { start, end, listedOn }: PlanListing): string {
  const parts = [
    start === undefined ? undefined : language.say('plans.since', { start: language.day(start) }),
    end === undefined ? undefined : language.say('plans.until', { end: language.day(end) }),
    listedText(language, listedOn),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** A plan with all that is listed of it: kind, places, networks by name, phones. */
export function planView(language: Language, plan: PlanListing, row: PlanRow): TemplateResult {
  const { id, name, aliases, types, plans, areas, ownedBy, phones } = plan;
  return html`<li class="entry" part="plan" data-id=${id}>
    <h3 part="name" data-field="name">${name === undefined ? html`<span class="soft" data-unstated>${language.say('plans.name.none')}</span>` : payerText(name)}</h3>
    <div class="pair">
      <div>
        <p class="s" data-field="type">${kindsLine(language, [...types, ...plans])}</p>
        <p class="s" data-field="area">${areas.length === 0 ? html`<span class="soft">${language.say('plans.areas.none')}</span>` : language.tell('plans.areas', { areas: language.listed(areas.map(payerText)) })}</p>
        ${aliases.length > 0 ? html`<p class="s soft">${aliases.map((alias, at) => html`${at > 0 ? ' · ' : nothing}${payerText(alias)}`)}</p>` : nothing}
        ${ownedBy === undefined ? nothing : html`<p class="s soft">${payerText(ownedBy)}</p>`}
        ${phones.map((phone) => html`<p class="s">${phoneText(phone)}</p>`)}
        <p class="s soft">${times(language, plan)}</p>
        <button type="button" class="chip gap-s" part="compare" aria-pressed=${row.compared ? 'true' : 'false'} @click=${row.compare}>${language.say(row.compared ? 'plans.compare.off' : 'plans.compare')}</button>
      </div>
      <div>${networks(language, plan, row)}</div>
    </div>
  </li>`;
}
