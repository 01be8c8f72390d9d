import type { Language } from '../i18n/language.js';
import type { Taken } from './claims-table.js';
import type { Block } from './sheet.js';
import { amountText, providerText } from './words.js';

interface Happened {
  readonly date: string;
  readonly row: readonly string[];
}

/** What happened, day by day, the earliest first: only days that the payer states. */
export function timelineBlocks(language: Language, taken: readonly Taken[]): readonly Block[] {
  const events = taken.flatMap((one) => eventsOf(language, one)).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (events.length === 0) return [];
  const head = [language.say('take.sheet.date'), language.say('take.sheet.what'), language.say('take.column.provider'), language.say('claim.number')];
  return [{ is: 'part', text: language.say('take.sheet.timeline') }, { is: 'table', head, rows: events.map(({ row }) => row), numbers: 0 }];
}

function eventsOf(language: Language, { summary, claim }: Taken): readonly Happened[] {
  const paid = summary.amounts['plan-paid'] ? `${language.say('take.event.paid')}: ${amountText(language, summary.amounts['plan-paid'])}` : language.say('take.event.paid');
  const stated = [
    [summary.serviceStart, language.say('take.event.service')],
    [claim?.received, language.say('take.event.received')],
    [claim?.paidOn, paid],
  ] as const;
  return stated.flatMap(([date, what]) => (date === undefined ? [] : [{ date, row: [language.day(date), what, providerText(language, summary), summary.number ?? ''] }]));
}
