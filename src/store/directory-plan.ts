import { escaped, searchOf } from '../fhir/search.js';
import type { SearchParameters } from '../fhir/search.js';
import { placeWords } from '../model/directory/place-words.js';
import type { Provider } from '../model/directory/provider.js';
import type { ProviderQuery } from './client.js';

/** Rows a page: one person has several, and twenty cards are to come at once. */
export const PAGE_SIZE = 40;
const NUCC = 'http://nucc.org/provider-taxonomy';

const ROLE_INCLUDES = ['practitioner', 'organization', 'location', 'service', 'network'].map((name) => `PractitionerRole:${name}`);
const AFFILIATION_INCLUDES = ['primary-organization', 'participating-organization', 'location', 'service', 'network'].map((name) => `OrganizationAffiliation:${name}`);

/** One search of several that answer a query together, people first. */
export interface Stage {
  readonly search: string;
  /** Of people the other roles are still to be asked for. */
  readonly finds: Provider['kind'];
}

/** The searches that answer a query, in the order in which their answers are worth most. */
export function stagesOf(query: ProviderQuery): readonly Stage[] {
  return everyStageOf(query).filter(({ finds }) => query.kind === undefined || finds === query.kind);
}

function everyStageOf(query: ProviderQuery): readonly Stage[] {
  const { network, place } = query;
  const address = addressOf(query);
  const specialty = isTaxonomyCode(query.specialty) ? query.specialty?.split(',').map((code) => `${NUCC}|${code}`).join(',') : undefined;
  const narrowed: SearchParameters = { ...(address.length > 0 && { 'location.address': address }), location: place, specialty, network };
  const role: SearchParameters = { ...narrowed, _count: PAGE_SIZE, _include: ROLE_INCLUDES };
  const name = query.name?.trim();
  if (!name) return [{ search: searchOf('PractitionerRole', role), finds: 'person' }, affiliations(narrowed)];
  const whole = escaped(name);
  const people: Stage = { search: searchOf('PractitionerRole', { 'practitioner.name': nameWords(name).map(escaped), ...role }), finds: 'person' };
  const staffed: Stage = { search: searchOf('PractitionerRole', { 'organization.name': whole, ...role }), finds: 'person' };
  const affiliated = affiliations({ ...narrowed, 'participating-organization.name': whole });
  return [people, affiliated, ...(specialty || network || place ? [] : facilities(whole, address)), staffed];
}

/** Each must fit an address: the words of a place, or one of several ZIP codes. */
function addressOf({ near, around }: ProviderQuery): readonly string[] {
  return around ? [around.map(escaped).join(',')] : placeWords(near ?? '').map(escaped);
}

function affiliations(parameters: SearchParameters): Stage {
  return { search: searchOf('OrganizationAffiliation', { ...parameters, _count: PAGE_SIZE, _include: AFFILIATION_INCLUDES }), finds: 'facility' };
}

/** Facilities that no affiliation names: by their own name and address. Networks are organizations too, and no facilities. */
function facilities(name: string, address: readonly string[]): readonly Stage[] {
  const organization = searchOf('Organization', { name, address, _count: PAGE_SIZE, _revinclude: ['Location:organization', 'OrganizationAffiliation:participating-organization'] });
  const service = searchOf('HealthcareService', { name, _count: PAGE_SIZE, _include: ['HealthcareService:organization', 'HealthcareService:location'] });
  return [{ search: organization, finds: 'facility' }, ...(address.length > 0 ? [] : [{ search: service, finds: 'facility' as const }])];
}

/** All roles of these people, with what they refer to: whoever was found by one place has others. */
export function rolesOf(practitioners: readonly string[]): string {
  return searchOf('PractitionerRole', { practitioner: practitioners.join(','), _count: 200, _include: ROLE_INCLUDES });
}

/** People whom no role names, or whom a server does not find through one: asked for by themselves. */
export function peopleByName(name: string): string {
  return searchOf('Practitioner', { name: nameWords(name).map((word) => waysTo(word, name)), _count: PAGE_SIZE, _revinclude: 'PractitionerRole:practitioner' });
}

/** As many words as a family name is thought to have before its last one. */
const MOST_BEFORE = 4;

/**
 * A word of a name, or any run of words that ends with it: names are matched from their beginning, and `Cruz` is not how the family
 * name `de la Cruz` begins.
 */
function waysTo(word: string, name: string): string {
  const words = wordsIn(name);
  const at = words.indexOf(word);
  const runs = Array.from({ length: Math.min(at, MOST_BEFORE) + 1 }, (_, before) => words.slice(at - before, at + 1).join(' '));
  return runs.map(escaped).join(',');
}

/** A NUCC code, or several parted by commas: any of them fits. */
export function isTaxonomyCode(text: string | undefined): boolean {
  return text !== undefined && /^[0-9A-Z]{9}X(,[0-9A-Z]{9}X)*$/.test(text);
}

/**
 * The words of a name that a server is asked for: its two longest. Titles and credentials are left out ("F.A.C.S.", "FAAOS" beside
 * "Walker"): a server need not know them; a comma would mean "or".
 */
export function nameWords(name: string): readonly string[] {
  const words = wordsIn(name);
  const mixed = words.some((word) => /\p{Ll}/u.test(word));
  const names = words.filter((word) => !word.includes('.') && !(mixed && /^[\p{Lu}-]{2,}$/u.test(word)));
  return [...(names.length > 0 ? names : words)].sort((a, b) => b.length - a.length).slice(0, 2);
}

function wordsIn(name: string): readonly string[] {
  return name.split(/[\s,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
