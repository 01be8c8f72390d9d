import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { CareTeamMember, Claim, Coded, Party } from '../../../src/model/claim/claim.js';
import { payerName, payerText } from '../../shared/payer-text.js';
import { codedView, codesView } from '../line-name.js';
import { recordCode } from '../record-codes.js';
import { factsList, type Fact } from './facts-list.js';

/** Diagnoses, what was done, and who took part, each with their part in it. */
export function peopleView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  return factsList(language.say('claim.people'), [
    ...claim.diagnoses.map((diagnosis): Fact => [
      claim.diagnoses.length > 1 ? language.say('claim.diagnosis.number', { n: diagnosis.sequence }) : language.say('claim.diagnosis'),
      namedView(language, diagnosis, diagnosis.types),
    ]),
    ...claim.procedures.map((procedure): Fact => [
      language.say('claim.procedure'),
      html`${namedView(language, procedure)}${procedure.date ? html` <span class="mini">${language.day(procedure.date)}</span>` : nothing}`,
    ]),
    [language.say('claim.provider'), partyView(language, claim.provider)],
    ...claim.careTeam.map((member): Fact => [roleOf(language, member), memberView(language, member)]),
    [language.say('claim.facility'), partyView(language, claim.facility)],
    [language.say('claim.patient'), partyView(language, claim.patient)],
    [language.say('claim.insurer'), partyView(language, claim.insurer)],
    [language.say('claim.payee'), partyView(language, claim.payee)],
  ]);
}

/** The payer's words, its codes small beside them, and what kind it says that it is. Where it has no words, the codes and ours. */
function namedView(language: Language, { text, codes }: { readonly text?: string; readonly codes: readonly Coded[] }, types: readonly Coded[] = []): TemplateResult {
  const words = text ?? codes.find(({ display }) => display)?.display;
  const kinds = types.map((type) => html` <span class="mini">(${codedView(language, type)})</span>`);
  return html`${payerText(words)} <span class=${words ? 'mini' : ''}>${codesView(language, codes, words)}</span>${kinds}`;
}

function partyView(language: Language, party: Party | undefined): TemplateResult | undefined {
  if (!party || (!party.name && !party.npi)) return undefined;
  const npi = party.npi ? html` <span class="mini nowrap">${language.say('claim.npi', { npi: party.npi })}</span>` : nothing;
  return html`${party.name ? payerName(party.name) : nothing}${npi}`;
}

function memberView(language: Language, { party, qualification }: CareTeamMember): TemplateResult | undefined {
  const known = partyView(language, party) ?? (party.reference ? html`<span class="mini">${payerName(party.reference)}</span>` : undefined);
  return known && html`${known}${qualification ? html` <span class="mini">${codedView(language, qualification)}</span>` : nothing}`;
}

function roleOf(language: Language, { role }: CareTeamMember): unknown {
  return recordCode(language, `role.${role?.code}`) ?? (role && role.code !== 'other' ? codedView(language, role) : language.say('role.other'));
}
