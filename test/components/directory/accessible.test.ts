import '../../../components/drug-search/uhc-drug-search.js';
import '../../../components/pharmacy-search/uhc-pharmacy-search.js';
import '../../../components/plan-search/uhc-plan-search.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import type { UhcClient } from '../../../src/store/client.js';
import { everybodyCanUse, type Show } from '../everybody.js';
import { all, bundle, clientThat, keepOnList, press, rows, sandboxClient, shown, submit, textOf, type, until, words, type DirectoryTag } from './stage.js';

interface Screen {
  readonly tag: DirectoryTag;
  readonly client?: () => UhcClient;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly then?: (element: UhcElement) => Promise<unknown>;
}

const LONG = 'Zusammengesetztesuperlangewortmarke of the Greater Western Slope and Adjoining Counties Preferred Provider Organization, Plus';
const never = (): UhcClient => clientThat(() => new Promise(() => undefined));
const down = (): UhcClient => clientThat(() => Promise.resolve(new Response('', { status: 503 })));
const silent = (): UhcClient => clientThat(() => Promise.resolve(bundle([])));
const come = (part: string) => (element: UhcElement): Promise<unknown> => rows(element, part);
const here = (selector: string) => (element: UhcElement): Promise<unknown> => until(element, () => element.renderRoot.querySelector(selector), selector);

const longNames = (): UhcClient => clientThat((url) => Promise.resolve(bundle(url.pathname.endsWith('Location')
  ? [{ resourceType: 'Location', id: 'l', name: LONG, type: [{ coding: [{ code: 'OUTPHARM' }] }], address: { line: [LONG], city: 'Reno', state: 'NV' }, telecom: [{ system: 'url', value: `https://${'long'.repeat(12)}.example` }] }]
  : url.pathname.endsWith('InsurancePlan') ? [{ resourceType: 'InsurancePlan', id: 'p', name: LONG, alias: [LONG], network: [{ reference: 'Organization/n', display: LONG }, { reference: `Organization/${'x'.repeat(60)}` }] }] : [])));

const SCREENS: Readonly<Record<string, Screen>> = {
  'plans: nothing asked': { tag: 'uhc-plan-search' },
  'plans: looking': { tag: 'uhc-plan-search', client: never, attributes: { name: 'a plan' }, then: here('[part="skeleton"]') },
  'plans: listed': { tag: 'uhc-plan-search', attributes: { area: 'Nevada', providers: '' }, then: come('plan') },
  'plans: none': { tag: 'uhc-plan-search', client: silent, attributes: { name: 'a plan', area: 'NV' }, then: here('.empty') },
  'plans: no answer': { tag: 'uhc-plan-search', client: down, attributes: { name: 'a plan' }, then: here('[part="notice"]') },
  'plans: suggestions': { tag: 'uhc-plan-search', then: async (element) => {
    await type(element, 'name', 'Sandbox');
    await here('[role="option"]')(element);
  } },
  'plans: wrong input': { tag: 'uhc-plan-search', then: async (element) => {
    await type(element, 'area', '1');
    await submit(element);
  } },
  'plans: long names': { tag: 'uhc-plan-search', client: longNames, attributes: { name: 'long', providers: '' }, then: come('plan') },
  'plans: compared with my list': { tag: 'uhc-plan-search', attributes: { name: 'Sandbox Gold' }, then: async (element) => {
    const { client } = element;
    if (client) await keepOnList(client, { nobody: 'Dr. Ana Reyes' });
    await rows(element, 'plan');
    await press(element, /list|lista/);
    await here('table')(element);
  } },
  'pharmacies: nothing asked': { tag: 'uhc-pharmacy-search' },
  'pharmacies: listed': { tag: 'uhc-pharmacy-search', attributes: { near: '89501' }, then: come('pharmacy') },
  'pharmacies: none': { tag: 'uhc-pharmacy-search', client: silent, attributes: { near: '97201' }, then: here('.empty') },
  'pharmacies: no answer': { tag: 'uhc-pharmacy-search', client: down, attributes: { near: 'Reno' }, then: here('[part="notice"]') },
  'pharmacies: long names': { tag: 'uhc-pharmacy-search', client: longNames, attributes: { near: 'Reno' }, then: come('pharmacy') },
  'drugs: nothing asked': { tag: 'uhc-drug-search' },
  'drugs: one plan': { tag: 'uhc-drug-search', attributes: { drug: 'Adalimumab', plan: 'Sandbox Gold' }, then: async (element) => {
    await rows(element, 'drug');
    all(element, '[part="others"]')[0]?.click();
    await until(element, () => /Only your doctor|Solo su médico|no other drug|no tiene otra/.test(textOf(element)), 'the others');
  } },
  'drugs: all plans': { tag: 'uhc-drug-search', attributes: { drug: 'Rosuvastatin' }, then: come('plan') },
  'drugs: none': { tag: 'uhc-drug-search', client: silent, attributes: { drug: 'Nothing' }, then: here('.empty') },
  'drugs: no list': { tag: 'uhc-drug-search', client: () => clientThat(() => Promise.resolve(new Response('{}', { status: 404 }))), attributes: { drug: 'Nothing' }, then: here('.empty') },
};

function screen({ tag, client, attributes = {}, then }: Screen): Show {
  return async (lang) => {
    const element: UhcElement = await shown(tag, client?.() ?? (await sandboxClient()), { ...attributes, lang });
    await then?.(element);
    if (words(textOf(element)) === '') throw new Error('nothing is drawn');
    return element;
  };
}

describe('everybody can use the searches for plans, pharmacies and drugs', () => {
  everybodyCanUse(Object.fromEntries(Object.entries(SCREENS).map(([name, one]) => [name, screen(one)])));
});
