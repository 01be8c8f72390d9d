import { html, type TemplateResult } from 'lit';
import { conditionsIn, without } from '../../../src/model/claims/filter.js';
import type { Action } from '../../shared/notice.js';
import { emptyView } from '../../shared/notice.js';
import { conditionWord } from './condition-words.js';
import { clear, setAndStay } from './toolbar.js';
import type { DeskHost, Look } from './look.js';

const BEFORE_2016 = /\b(?:19\d\d|200\d|201[0-5])\b/;

/**
 * Which condition keeps everything out, and what dropping it would bring.
 * @param counted how many claims would fit something else
 */
export function nothingFits(host: DeskHost, { language, connections }: Look, counted: (query: string, filter: DeskHost['filter']) => number): TemplateResult {
  const { query, filter } = host;
  const conditions = conditionsIn(filter);
  const ways: { readonly n: number; readonly action: Action }[] = [];
  const offer = (n: number, condition: string, press: () => void): void => {
    if (n > 0) ways.push({ n, action: { label: language.say('desk.none.drop', { condition, n }), press } });
  };
  if (query.trim() !== '') offer(counted('', filter), query.trim(), () => clear(host));
  for (const condition of conditions) {
    const rest = without(filter, condition);
    offer(counted(query, rest), conditionWord(language, filter, condition, connections), () => setAndStay(host, rest));
  }
  ways.sort((a, b) => a.n - b.n);
  const all: Action = { label: language.say('desk.clear'), press: () => { host.filter = {}; clear(host); } };
  const several = conditions.length + (query.trim() === '' ? 0 : 1) > 1;
  const early = BEFORE_2016.test(`${query} ${filter.year ?? ''}`);
  return emptyView({
    title: language.say('desk.none.title'),
    text: html`${language.say(several ? 'desk.none.text' : 'desk.none.one')} ${early ? language.say('desk.none.before') : language.say('desk.late')}`,
    actions: ways.length > 0 ? ways.map(({ action }) => action) : [all],
  });
}
