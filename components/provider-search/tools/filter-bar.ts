import { html, nothing, type TemplateResult } from 'lit';
import type { Provider } from '../../../src/model/directory/provider.js';
import type { DataView } from '../../../src/store/view.js';
import { icon } from '../../shared/icons.js';
import { actionView } from '../../shared/notice.js';
import { filterChoices } from './filter-choices.js';
import { filterText } from './filter-text.js';
import { fittingWithout, keysOf, stating } from './filters.js';
import type { Tools } from './tools.js';

/** What narrows the list: what is set, each to be taken off; two that people set first; all others one press away. */
export function filterBar(tools: Tools, view: DataView<Provider>, fitting: readonly Provider[], moreShown: boolean, toggleMore: () => void): TemplateResult {
  const { language } = tools.desk;
  const { filters, kind } = tools;
  const keys = keysOf(filters);
  const off = (label: string, press: () => void): TemplateResult =>
    html`<button type="button" class="chip on" part="filter" aria-label=${language.say('care.condition.off', { condition: label })} @click=${press}>${label}${icon('close')}</button>`;
  return html`<div class="filters" part="filters">
    <div class="chips" role="group" aria-label=${language.say('care.filters')}>
      ${keys.map((key) => off(filterText(language, filters, key), () => tools.set(key, undefined)))}
      ${kind === undefined ? nothing : off(language.say(`care.kind.${kind}`), () => tools.setKind(undefined))}
      ${filters.accepting === undefined ? html`<button type="button" class="chip" part="filter" aria-pressed="false" @click=${() => tools.set('accepting', 'new')}>${language.say('care.filter.accepting.new')}</button>` : nothing}
      <button type="button" class="chip" part="filter-more" aria-expanded=${moreShown ? 'true' : 'false'} @click=${toggleMore}>${language.say('care.filters.more')}</button>
    </div>
    ${filters.miles !== undefined && !tools.nearness.origin ? html`<p class="help" role="status">${language.say('care.filter.distance.zip')}</p>` : nothing}
    ${moreShown ? filterChoices(tools, view.items) : nothing}
    ${keys.length === 0 ? nothing : html`<p class="mini gap-s" part="fitting" role="status">${language.say('care.fits', { n: fitting.length, of: language.number(view.items.length) })}${tools.nearness.origin && fitting.length > 1 ? html` · ${language.say('care.nearest')}` : nothing}</p>`}
    ${keys.length > 0 && fitting.length === 0 ? nobodyFits(tools, view.items) : nothing}
  </div>`;
}

/** All that were found are let go by the filters: each with what dropping it gives, before it is pressed. */
function nobodyFits(tools: Tools, items: readonly Provider[]): TemplateResult {
  const { language } = tools.desk;
  const filters = tools.applied;
  const around = tools.around();
  const lines = keysOf(filters)
    .map((key) => ({ key, gives: fittingWithout(items, filters, key, around), state: stating(items, filters, key, around) }))
    .sort((a, b) => b.gives - a.gives);
  return html`<div class="killed" part="empty">
    <h3>${language.say('care.fits.none', { n: items.length })}</h3>
    <ul>${lines.map(({ key, gives, state }) => html`<li>
      <div><b class="strong">${filterText(language, filters, key)}</b><p class="s soft">${language.say('care.fits.stated', { n: state, of: language.number(items.length) })}</p></div>
      ${actionView({ label: gives === 0 ? language.say('care.fits.still') : language.say('care.fits.drop', { n: gives }), press: () => tools.set(key, undefined) })}
    </li>`)}</ul>
    ${lines.length > 1 ? html`<div class="acts">${actionView({ label: language.say('care.fits.drop-all', { n: items.length }), press: () => tools.dropAll() })}</div>` : nothing}
    <p class="mini gap-s">${language.say('care.fits.silence')}</p>
  </div>`;
}
