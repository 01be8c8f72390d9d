import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimLink, MemberProcedure } from '../../src/model/member-procedure.js';
import type { Connection } from '../../src/store/client.js';
import { codedView, codesText, codesView, oursView } from '../claim/line-name.js';
import { discOf } from '../shared/connection-colour.js';
import type { ClaimAt } from '../shared/open-claim.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { statusView } from './status-view.js';

export interface Rows {
  /** The members of the connections; where there is one alone, nothing is said of whose a procedure is. */
  readonly connections: readonly Connection[];
  readonly open: (claim: ClaimAt) => void;
}

/** Procedures by the month, the newest first as they come; those without a date stand at the end. */
export function groupsView(language: Language, procedures: readonly MemberProcedure[], rows: Rows): TemplateResult {
  return html`${[...byMonth(procedures)].map(([when, group]) => html`
      <div class="head" part="group"><h3>${headOf(language, when)}</h3></div>
      <ul class="rows">${repeat(group, placeOf, (procedure) => html`<li>${rowView(language, procedure, rows)}</li>`)}</ul>`)}
    ${oursView(language)}`;
}

/** Of a date that is only a year the head says the year. */
function headOf(language: Language, when: string): string {
  if (when === '') return language.say('procedures.no-date');
  return when.length < 7 ? when : language.month(when, true);
}

function byMonth(procedures: readonly MemberProcedure[]): ReadonlyMap<string, readonly MemberProcedure[]> {
  const groups = new Map<string, MemberProcedure[]>();
  for (const procedure of procedures) {
    const when = procedure.performed?.slice(0, 7) ?? '';
    const group = groups.get(when);
    if (group) group.push(procedure);
    else groups.set(when, [procedure]);
  }
  return groups;
}

/** What was done and what became of it; when, by whom, where, why; its codes; and the claim. */
function rowView(language: Language, procedure: MemberProcedure, { connections, open }: Rows): TemplateResult {
  const { id, connection } = procedure;
  if (procedure.unreadable) return unreadableRow(language, procedure);
  const { codes, reasons, claims, performedText } = procedure;
  const word = wordOf(procedure);
  const reason = language.listed(reasons.map((one) => codedView(language, one)));
  return html`<div class="row" part="row" data-id=${id ?? nothing} data-connection=${connection}>
    <span class="pairing"><span class="name">${word === undefined ? language.say('procedures.unnamed') : payerText(word)}</span> ${statusView(language, procedure.status)}</span>
    <span class="sub">${detail(language, procedure, connections.length > 1 ? whoseView(connection, connections) : undefined)}</span>
    ${performedText ? html`<span class="sub">${language.tell('procedures.said', { words: payerText(performedText) })}</span>` : nothing}
    ${reasons.length > 0 ? html`<span class="sub">${language.tell('procedures.why', { reasons: reason })}</span>` : nothing}
    ${codesText(codes) ? html`<span class="sub">${language.tell('procedures.code', { code: codesView(language, codes, word) })}</span>` : nothing}
    ${claims.length > 0 ? html`<span class="links">${claims.map((claim) => claimLink(language, claim, connection, open))}</span>` : nothing}
  </div>`;
}

/** The payer's word, its own or that of a code; a bare code stands below. */
function wordOf({ text, codes }: MemberProcedure): string | undefined {
  return text ?? codes.find(({ display }) => display)?.display;
}

function detail(language: Language, { performed, performedEnd, performers, location }: MemberProcedure, whose: TemplateResult | undefined): unknown[] {
  const parts: unknown[] = [
    performed && language.span(performed, performedEnd, 'short'),
    performers.length > 0 && language.tell('procedures.by', { names: language.listed(performers.map(payerName)) }),
    location && language.tell('procedures.at', { place: payerName(location) }),
    whose,
  ].filter(Boolean);
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
}

/** Initials on the connection's colour, and the name. */
function whoseView(id: string, connections: readonly Connection[]): TemplateResult | undefined {
  const member = connections.find((one) => one.id === id)?.member;
  const [name] = member?.names ?? [];
  return name === undefined ? undefined : html`<span class="whose">${discOf(id, connections, name)} ${payerName(member?.shortName ?? name)}</span>`;
}

function claimLink(language: Language, { id, number }: ClaimLink, connection: string, open: (claim: ClaimAt) => void): TemplateResult {
  const words = number === undefined ? language.say('procedures.claim') : language.tell('procedures.claim.number', { number: payerName(number) });
  return html`<button type="button" class="link" part="claim" data-id=${id} data-connection=${connection} @click=${() => open({ id, connection })}><span>${words}</span></button>`;
}

/** One unreadable procedure is one unreadable procedure: it stands in the list, and the others stay. */
function unreadableRow(language: Language, { id, connection }: MemberProcedure): TemplateResult {
  return html`<div class="row" part="row" data-id=${id ?? nothing} data-connection=${connection}>
    <span class="name">${language.say('procedures.unreadable')}</span>
    <span class="sub">${language.say('procedures.unreadable.text')}${id ? html` <span class="code">${id}</span>` : nothing}</span>
  </div>`;
}

/** A row is the procedure's and not the place's: a member who stands on it stays there when others come in above. */
function placeOf({ connection, id }: MemberProcedure, at: number): string {
  return `${connection} ${id ?? at}`;
}
