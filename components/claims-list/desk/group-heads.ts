import { html } from 'lit';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { grouped, type ClaimGroup } from '../../../src/model/claims/group.js';
import { monthName, type DrawnGroup } from '../arranged.js';
import { calledIn, type DeskHost, type Look } from './look.js';
import { groupingOf } from './panel.js';

/** Claims under the heads that were asked for, each with how many it holds where that is not a matter of the calendar. */
export function drawnGroups(host: DeskHost, look: Look, claims: readonly ClaimSummary[]): readonly DrawnGroup[] {
  const grouping = groupingOf(host);
  const byDate = grouping === 'month' || grouping === 'none';
  return grouped(claims, grouping, look.view.items).map((group) => ({
    key: group.stay ? `${group.stay.start} ${group.claims[0]?.connection}` : group.key,
    name: headOf(host, look, group),
    ...(!byDate && { more: html`<span>${look.language.say('claims.count', { n: group.claims.length })}</span>` }),
    claims: group.claims,
  }));
}

function headOf(host: DeskHost, { language, connections }: Look, { key, stay }: ClaimGroup): unknown {
  switch (groupingOf(host)) {
    case 'month': return monthName(language, key, host.filter.year === undefined);
    case 'year': return key ?? language.say('claims.group.no-date');
    case 'person': return calledIn(connections, key) ?? language.say('desk.group.nobody');
    case 'provider': return key === undefined ? language.say('claims.provider.not-stated') : html`<bdi translate="no">${key}</bdi>`;
    case 'none': return language.say('desk.group.all');
    case 'stay': {
      if (!stay) return language.say('desk.group.no-stay');
      const days = language.span(stay.start, stay.end);
      return stay.facility === undefined ? language.say('desk.group.around.nameless', { days })
        : language.tell('desk.group.around', { facility: html`<bdi translate="no">${stay.facility}</bdi>`, days });
    }
  }
}
