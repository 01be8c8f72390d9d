import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { DrugCoverage, DrugListing } from '../../src/model/formulary/drug-listing.js';
import type { DrugPlan } from '../../src/model/formulary/formulary.js';
import type { View } from '../../src/store/view.js';
import { codedText } from '../directory/said.js';
import { errorWords } from '../shared/error-notice.js';
import { actionsView } from '../shared/notice.js';
import { payerText } from '../shared/payer-text.js';
import { coverageView, planText, standingView, tierText } from './coverage-view.js';

export interface DrugRow {
  /** Shows what one plan says, where several are listed. */
  readonly choose: (plan: DrugPlan) => void;
  /** Opens and closes the other drugs of its class. */
  readonly toggleOthers: (drug: DrugListing, plan: DrugPlan) => void;
  readonly stopOthers: () => void;
  readonly moreOthers: () => void;
  /** Undefined where they are closed. */
  readonly others: View<DrugListing> | undefined;
}

function planRow(language: Language, coverage: DrugCoverage, choose: DrugRow['choose']): TemplateResult {
  const { plan, item } = coverage;
  const name = plan.name ?? language.say('drugs.plan.none');
  return html`<li class="plan" part="plan">
    <span>${standingView(language, coverage)}${item ? html` <span class="s soft">${tierText(language, item)}</span>` : nothing}</span>
    <button type="button" class="link s" part="link" aria-label=${language.say(item ? 'drugs.plan.costs' : 'drugs.plan.more.of', { plan: name })} @click=${() => choose(plan)}>${language.say(item ? 'drugs.costs' : 'drugs.plan.more')}</button>
  </li>`;
}

function allPlans(language: Language, { coverage }: DrugListing, { choose }: DrugRow): TemplateResult {
  if (coverage.length === 0) return html`<p class="s soft">${language.say('drugs.covered.unknown')}</p>`;
  const n = coverage.filter(({ item }) => item).length;
  return html`<p class="s strong">${language.say('drugs.covered.some', { n, all: coverage.length })}</p><ul class="gap-s">${coverage.map((one) => planRow(language, one, choose))}</ul>`;
}

function otherRow(language: Language, { name, coverage }: DrugListing): TemplateResult {
  const item = coverage[0]?.item;
  return html`<li class="plan" part="other"><span>${payerText(name) === nothing ? language.say('drugs.name.none') : payerText(name)}</span>${item ? html`<span class="s soft">${tierText(language, item)}</span>` : nothing}</li>`;
}

function othersView(language: Language, plan: DrugPlan, view: View<DrugListing>, { moreOthers, stopOthers }: DrugRow): TemplateResult {
  const title = html`<h4 class="s soft">${language.tell('drugs.others.in', { plan: planText(language, plan) })}</h4>`;
  if (view.state === 'error') return html`${title}<p class="s" role="status">${errorWords(language, view.error).title}</p>${actionsView([{ label: language.say('action.retry'), press: moreOthers }])}`;
  if (view.state === 'empty') return html`${title}<p class="s">${language.say('drugs.others.none')}</p>`;
  const items = view.state === 'data' ? view.items : [];
  const loading = view.state === 'loading' || (view.state === 'data' && view.loading !== undefined);
  return html`${title}<ul>${items.map((one) => otherRow(language, one))}</ul>
    ${loading ? html`<p class="mini">${language.say('drugs.others.loading')}</p>${actionsView([{ label: language.say('action.stop'), press: stopOthers }])}` : nothing}
    ${view.state === 'data' && view.more && !loading ? actionsView([{ label: language.say('directory.more'), press: moreOthers }]) : nothing}
    <p class="mini gap-s">${language.say('drugs.others.text')}</p>`;
}

/** One drug: what it is, and what the plan says of it; what each plan says, where none was chosen. */
export function drugView(language: Language, drug: DrugListing, row: DrugRow): TemplateResult {
  const { id, name, form, classes, coverage } = drug;
  const [only] = coverage.length === 1 ? coverage : [];
  const said = [...(form ? [form] : []), ...classes];
  return html`<li class="entry" part="drug" data-id=${id}>
    <h3 part="name" data-field="name">${name === undefined ? html`<span class="soft" data-unstated>${language.say('drugs.name.none')}</span>` : payerText(name)}</h3>
    ${said.length === 0 ? nothing : html`<p class="s soft">${said.map((one, at) => html`${at > 0 ? ' · ' : nothing}${codedText(one)}`)}</p>`}
    ${only ? coverageView(language, only) : allPlans(language, drug, row)}
    ${only && classes.length > 0
      ? html`<button type="button" class="chip others-open" part="others" aria-expanded=${row.others ? 'true' : 'false'} @click=${() => row.toggleOthers(drug, only.plan)}>${language.say(row.others ? 'drugs.others.hide' : 'drugs.others')}</button>
        ${row.others ? html`<div class="others gap-s">${othersView(language, only.plan, row.others, row)}</div>` : nothing}`
      : nothing}
  </li>`;
}
