import { escaped, searchOf } from '../fhir/search.js';
import type { SearchParameters } from '../fhir/search.js';
import { placeWords } from '../model/directory/place-words.js';
import type { ProviderQuery } from './client.js';

export const PAGE_SIZE = 20;
const NUCC = 'http://nucc.org/provider-taxonomy';

const ROLE_INCLUDES = ['practitioner', 'organization', 'location', 'service', 'network'].map((name) => `PractitionerRole:${name}`);
const AFFILIATION_INCLUDES = ['primary-organization', 'participating-organization', 'location', 'service', 'network'].map((name) => `OrganizationAffiliation:${name}`);

/** One search of several that answer a query together, people first. */
export interface Stage {
  readonly search: string;
  /** Whether what it finds are people whose other roles are still to be asked for. */
  readonly people: boolean;
}

/** The searches that answer a query, in the order in which their answers are worth most. */
export function stagesOf(query: ProviderQuery): readonly Stage[] {
  const place = placeWords(query.near ?? '').map(escaped);
  const specialty = isTaxonomyCode(query.specialty) ? query.specialty?.split(',').map((code) => `${NUCC}|${code}`).join(',') : undefined;
  const at = place.length > 0 ? { 'location.address': place } : {};
  const role: SearchParameters = { ...at, specialty, network: query.network, _count: PAGE_SIZE, _include: ROLE_INCLUDES };
  const name = query.name?.trim();
  if (!name) return [{ search: searchOf('PractitionerRole', role), people: true }, ...affiliations({ ...at, specialty, network: query.network })];
  const whole = escaped(name);
  const people = { search: searchOf('PractitionerRole', { 'practitioner.name': nameWords(name).map(escaped), ...role }), people: true };
  const staffed = { search: searchOf('PractitionerRole', { 'organization.name': whole, ...role }), people: true };
  const affiliated = affiliations({ ...at, specialty, network: query.network, 'participating-organization.name': whole });
  return [people, ...affiliated, ...(specialty || query.network ? [] : facilities(whole, place)), staffed];
}

function affiliations(parameters: SearchParameters): readonly Stage[] {
  return [{ search: searchOf('OrganizationAffiliation', { ...parameters, _count: PAGE_SIZE, _include: AFFILIATION_INCLUDES }), people: false }];
}

/** Facilities that no affiliation names: by their own name and address. Networks are organizations too, and no facilities. */
function facilities(name: string, place: readonly string[]): readonly Stage[] {
  const organization = searchOf('Organization', { name, address: place, _count: PAGE_SIZE, _revinclude: ['Location:organization', 'OrganizationAffiliation:participating-organization'] });
  const service = searchOf('HealthcareService', { name, _count: PAGE_SIZE, _include: ['HealthcareService:organization', 'HealthcareService:location'] });
  return [{ search: organization, people: false }, ...(place.length > 0 ? [] : [{ search: service, people: false }])];
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
