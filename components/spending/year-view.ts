import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import { greatestFirst, leftOutOf } from '../../src/model/spending/bars.js';
import type { Dimension, SpendingGroup, SpendingName } from '../../src/model/spending/spending.js';
import type { Connection } from '../../src/store/client.js';
import { discOf } from '../shared/connection-colour.js';
import { emptyView } from '../shared/notice.js';
import type { ClaimAt } from '../shared/open-claim.js';
import { choicesView, type Choices } from './choices-view.js';
import { claimsView } from './claims-view.js';
import { columnsView } from './columns-view.js';
import { groupTable, type GroupTable } from './group-table.js';
import { groupWords, type GroupWords } from './group-words.js';
import { headlineView } from './headline-view.js';
import { limitsView } from './limits-view.js';
import type { Opened } from './opened.js';
import { ownCostView } from './own-cost-view.js';
import type { Shown } from './year.js';

export interface Around {
  readonly language: Language;
  readonly name: SpendingName;
  readonly person: string | undefined;
  readonly partial: boolean;
  /** The way to take the year along. */
  readonly take: unknown;
  readonly opened: Opened;
  readonly connections: readonly Connection[];
  readonly open: (claim: ClaimAt) => void;
}

type Choose = Pick<Choices, 'chooseYear' | 'choosePerson' | 'chooseName'>;

/** A year: the one number, the choices, the picture and its table, the other ways to part it, and what it cannot know. */
export function yearView(around: Around, shown: Shown, choose: Choose): TemplateResult {
  const { language, name, opened, partial, person, connections } = around;
  const { year = '', years, whole } = shown;
  const people = connections.map(({ id, member }) => ({ id, name: member?.shortName ?? member?.names[0] ?? language.say('spending.person.not-stated') }));
  const { silent, several } = leftOutOf(whole.claims, name);
  const listed = (title: 'spending.opened.silent' | 'spending.opened.several', claims: readonly ClaimSummary[]): TemplateResult => claimsOf(around, claims, language.say(title, counted(language, claims, year)));
  return html`${headlineView(language, { name, year, sum: whole.sums[name], partial, openSilent: () => opened.press('silent'), openSeveral: () => opened.press('several') })}
    ${opened.is('silent') ? listed('spending.opened.silent', silent) : opened.is('several') ? listed('spending.opened.several', several) : nothing}
    ${choicesView(language, { years, year, people, person, name, ...choose })}
    ${around.take}
    ${columnsView(language, year, shown.months, name)}
    ${table(around, 'month', shown.months, { words: year, spending: whole })}
    ${shown.people.length > 1 ? table(around, 'person', greatestFirst(shown.people, name), { words: year, spending: whole }) : nothing}
    ${whole.claims.length > 0 ? html`${table(around, 'kind', greatestFirst(shown.kinds, name))}${table(around, 'provider', greatestFirst(shown.providers, name))}` : nothing}
    ${shown.against.length > 1 ? table(around, 'year', shown.against) : nothing}
    ${ownCostView(language, shown.costShare, year)}
    ${limits(around, shown)}`;
}

/** No claim has a date: there is no year to add up, and the claims themselves can be read. */
export function undatedView(around: Around, { undated }: Shown): TemplateResult {
  const { language } = around;
  return html`${emptyView({ title: language.say('spending.undated.title'), text: language.say('spending.undated.text') })}
    ${claimsOf(around, undated, language.say('spending.limits.undated', { n: undated.length }))}`;
}

function limits(around: Around, { undated }: Shown): TemplateResult {
  const { language, opened, partial } = around;
  return html`${limitsView(language, { partial, undated: undated.length, openUndated: () => opened.press('undated') })}
    ${opened.is('undated') ? claimsOf(around, undated, language.say('spending.limits.undated', { n: undated.length })) : nothing}`;
}

function table(around: Around, by: Dimension, groups: readonly SpendingGroup[], whole?: GroupTable['whole']): TemplateResult {
  const { language, name, opened, connections } = around;
  const listOf = (group: SpendingGroup): string => `${by} ${group.key ?? ''}`;
  const wordsOf = (group: SpendingGroup): GroupWords => groupWords(language, by, group, (id) => nameOf(around, id));
  return groupTable(language, {
    by, groups, name, wordsOf, listOf, ...(whole && { whole }),
    ...(by === 'person' && { markOf: ({ key = '' }) => discOf(key, connections, memberOf(around, key)?.names[0] ?? '') }),
    isOpen: (group) => opened.is(listOf(group)),
    press: (group) => opened.press(listOf(group)),
    opened: (group) => {
      const called = by === 'month' && group.key !== undefined ? language.month(group.key, true) : wordsOf(group).words;
      return claimsOf(around, group.claims, language.say('spending.opened', counted(language, group.claims, called)));
    },
    most: by === 'month' || by === 'year' ? Infinity : opened.mostRows(by),
    showAll: () => opened.showAllRows(by),
  });
}

function claimsOf(around: Around, claims: readonly ClaimSummary[], title: string): TemplateResult {
  const { language, name, opened, open, connections } = around;
  const several = connections.length > 1;
  return claimsView(language, {
    title, claims, name, open,
    nameOf: (id) => (several ? nameOf(around, id) : undefined),
    most: opened.mostClaims,
    showAll: () => opened.showAllClaims(),
    close: () => void opened.leave(),
  });
}

function counted(language: Language, claims: readonly ClaimSummary[], group: string): { readonly claims: string; readonly group: string } {
  return { claims: language.say('claims.count', { n: claims.length }), group };
}

function nameOf(around: Around, id: string): string | undefined {
  const member = memberOf(around, id);
  return member?.shortName ?? member?.names[0];
}

function memberOf({ connections }: Around, id: string): Connection['member'] {
  return connections.find((connection) => connection.id === id)?.member;
}
