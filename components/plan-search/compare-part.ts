import { html, css, nothing, type LitElement, type TemplateResult } from 'lit';
import { asUhcError, type UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { PlanListing } from '../../src/model/directory/plan-listing.js';
import { standingIn } from '../../src/model/directory/plan-standing.js';
import type { NetworkListing } from '../../src/model/directory/provider.js';
import type { UhcClient } from '../../src/store/client.js';
import { networksOfShortlist, type Shortlisted } from '../../src/store/directory/shortlist-networks.js';
import { networkText } from '../directory/said.js';
import { readKept, type KeptListing } from '../provider-search/picks/kept.js';
import { errorNotice } from '../shared/error-notice.js';
import { emptyView } from '../shared/notice.js';
import { payerName, payerText } from '../shared/payer-text.js';

export const styles = css`
.compare { width: 100%; border-collapse: collapse; }
.compare :is(th, td) { padding: 8px var(--_3) 8px 0; border-bottom: 1px solid var(--_line); vertical-align: top; text-align: start; font-weight: 400; overflow-wrap: anywhere; }
.compare thead th, .compare tbody th { font-weight: 600; }
.compare thead th { font-size: var(--_s); }
@container uhc (max-width: 460px) {
  .compare, .compare :is(tbody, tr, td, th) { display: block; }
  .compare thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .compare tr { padding: 8px 0; border-bottom: 1px solid var(--_line); }
  .compare :is(th, td) { padding: 2px 0; border: 0; }
  .compare td::before { content: attr(data-plan) ": "; color: var(--_soft); font-size: var(--_s); }
}
`;

/** What is known of the reader's list: once for an element, and again when it is asked for anew. */
type Known =
  | { readonly state: 'looking' }
  | { readonly state: 'here'; readonly list: readonly Shortlisted[]; readonly networks: ReadonlyMap<string, readonly NetworkListing[]> }
  | { readonly state: 'failed'; readonly error: UhcError };

const known = new WeakMap<LitElement, Known>();

async function look(element: LitElement, client: UhcClient): Promise<void> {
  known.set(element, { state: 'looking' });
  try {
    const [{ listings }, directory] = await Promise.all([readKept(client), client.directory()]);
    const list = listings.map(listedAs);
    const networks = list.length === 0 ? new Map<string, never>() : await networksOfShortlist(directory, list, new AbortController().signal);
    known.set(element, { state: 'here', list, networks });
  } catch (thrown) {
    known.set(element, { state: 'failed', error: asUhcError(thrown) });
  }
  element.requestUpdate();
}

/** The comparison was closed: opened again, it looks at the list as it is then. */
export function closeComparison(element: LitElement): void {
  known.delete(element);
}

/** By the person or the organisation that a card is of; one that is neither cannot be looked up, and nothing is stated of it. */
function listedAs({ provider: { id, resourceType, sources, name } }: KeptListing): Shortlisted {
  const own = `${resourceType}/${id}`;
  const known = [own, ...sources].find((key) => /^(Practitioner|Organization)\//.test(key));
  return { key: known ?? own, name: name ?? own };
}

/** Who of the reader's own list stands in the networks of up to two plans, person by person; silence is neither yes nor no. */
export function comparisonView(element: LitElement, language: Language, client: UhcClient, plans: readonly PlanListing[]): TemplateResult {
  const now = known.get(element);
  if (!now) void look(element, client);
  const again = { label: language.say('action.retry'), press: () => { void look(element, client); element.requestUpdate(); } };
  if (now?.state === 'failed') return errorNotice(language, now.error, [again], { text: language.say('directory.failed') });
  if (now?.state !== 'here') return html`<p class="mini" role="status">${language.say('plans.compare.loading')}</p>`;
  if (now.list.length === 0) return emptyView({ title: language.say('plans.compare.empty'), text: language.say('plans.compare.empty.text'), actions: [again] });
  return html`<h2 class="view-title">${language.say('plans.compare.title')}</h2>
    <table class="compare gap-s">
      <thead><tr><th scope="col">${language.say('plans.compare.who')}</th>${plans.map((plan) => html`<th scope="col">${planName(language, plan)}<br><span class="soft">${sum(language, plan, now)}</span></th>`)}</tr></thead>
      <tbody>${now.list.map((one) => html`<tr><th scope="row">${payerName(one.name)}</th>${plans.map((plan) => cell(language, plan, now.networks.get(one.key)))}</tr>`)}</tbody>
    </table>
    ${plans.length === 1 ? html`<p class="mini gap-s">${language.say('plans.compare.one')}</p>` : nothing}
    <p class="mini gap-s">${language.say('plans.compare.text')}</p>`;
}

function planName(language: Language, { name }: PlanListing): unknown {
  return name === undefined ? language.say('plans.name.none') : payerText(name);
}

function sum(language: Language, plan: PlanListing, { list, networks }: Extract<Known, { state: 'here' }>): string {
  const listed = list.filter(({ key }) => typeof standingIn(plan, networks.get(key)) === 'object').length;
  return language.say('plans.compare.sum', { n: listed, all: list.length });
}

function cell(language: Language, plan: PlanListing, networks: readonly NetworkListing[] | undefined): TemplateResult {
  const standing = standingIn(plan, networks);
  const name = plan.name ?? language.say('plans.name.none');
  if (standing === 'not-listed') return html`<td data-plan=${name}><span class="mark no">${language.say('plans.compare.out')}</span></td>`;
  if (standing === 'not-stated') return html`<td data-plan=${name}><span class="mark silent">${language.say('plans.compare.silent')}</span></td>`;
  const said = standing.in.map((network) => networkText(language, network));
  return html`<td data-plan=${name}><span class="mark yes">${language.tell('plans.compare.in', { networks: language.listed(said) })}</span></td>`;
}
