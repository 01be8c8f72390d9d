import type { TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { PlanQuery } from '../../src/store/directory/plan-search.js';
import { emptyView } from '../shared/notice.js';

/** No plan fits: what was asked, and what can be let go of it. */
export function noPlan(language: Language, { name, area, type }: PlanQuery, without: { readonly area: () => void; readonly type: () => void }): TemplateResult {
  const what = name === undefined ? language.say('plans.none.any') : language.say('plans.none.asked.name', { name });
  const asked = area === undefined ? what : language.say('plans.none.asked.area', { name: what, area });
  const actions = [
    ...(area !== undefined && name !== undefined ? [{ label: language.say('plans.none.without-area'), press: without.area }] : []),
    ...(type === undefined ? [] : [{ label: language.say('plans.none.without-type'), press: without.type }]),
  ];
  return emptyView({ title: language.say('plans.none'), text: language.say('plans.none.text', { asked }), actions });
}
