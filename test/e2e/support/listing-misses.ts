import { tidy } from './claim-facts.js';
import { ACCEPTING, nameOf, partsOf, spoken } from './listing-facts.js';
import type { OrganizationFacts, PlaceFact, RoleFacts } from './listing-facts.js';
import type { Fields, ShownCard } from './shown-cards.js';

/** A network by its name; one that has none by the reference that the directory has for it. */
type NetworkWords = (network: RoleFacts['networks'][number]) => string;

/** What the open card does not list of a role. */
export function openMisses(card: ShownCard, facts: RoleFacts, network: NetworkWords): readonly string[] {
  return [
    ...lacking(card.open, 'name', [nameOf(facts)]),
    ...lacking(card.open, 'npi', facts.npi === null ? [] : [facts.npi]),
    ...lacking(card.open, 'specialty', facts.specialties),
    ...lacking(card.open, 'network', facts.networks.map(network)),
    ...lacking(card.open, 'phone', facts.phones),
    ...lacking(card.open, 'languages', facts.languages.map(spoken)),
    ...facts.locations.filter((place) => !card.places.some((shown) => holdsPlace(shown, place))).map((place) => `place: ${JSON.stringify(place)} is not among ${JSON.stringify(card.places)}`),
    ...facts.accepting.filter((code) => !shows(card.open, 'accepting', ACCEPTING[code] ?? code)).map((code) => `accepting: ${code}`),
    ...(facts.organization !== null && !card.text.includes(tidy(facts.organization)) ? [`organization: ${facts.organization}`] : []),
    ...((card.open['hours']?.length ?? 0) < facts.hours ? [`hours: ${card.open['hours']?.length ?? 0} instead of ${facts.hours}`] : []),
    ...(facts.dangling.length > 0 && !/refers to \d+ entr(y|ies) that it does not have/.test(card.text) ? ['dangling references are not told'] : []),
  ];
}

/** What the closed card does not say. Whoever has several roles shows the first of any of them: which role comes first nobody states. */
export function closedMisses(card: ShownCard, roles: readonly RoleFacts[], network: NetworkWords): readonly string[] {
  const { closed } = card;
  const firsts = (values: readonly (string | undefined)[]): readonly string[] => values.filter((value) => value !== undefined);
  return [
    ...oneOf(closed, 'name', firsts(roles.map(nameOf))),
    ...oneOf(closed, 'specialty', firsts(roles.map(({ specialties }) => specialties[0]))),
    ...oneOf(closed, 'network', firsts(roles.map(({ networks: [first] }) => first && network(first)))),
    ...placeMisses(closed, roles.flatMap(({ locations: [first], phones }) => (first ? [{ ...first, phones: first.phones.length > 0 ? first.phones : phones }] : []))),
  ];
}

/** A facility's card, by what is listed of the organization itself. */
export function organizationMisses(card: ShownCard, { name, npi, types, partOf, address, phones }: OrganizationFacts): readonly string[] {
  return [
    ...lacking(card.closed, 'name', [name]),
    ...lacking(card.open, 'name', [name]),
    ...lacking(card.open, 'npi', npi === null ? [] : [npi]),
    ...lacking(card.open, 'phone', phones),
    ...(address && !card.places.some((shown) => holdsAddress(shown, partsOf(address))) ? [`address: ${partsOf(address).join(', ')}`] : []),
    ...[...types, ...(partOf === null ? [] : [partOf])].filter((word) => !card.text.includes(tidy(word))),
  ];
}

function lacking(fields: Fields, name: string, values: readonly string[]): readonly string[] {
  return values.filter((value) => !shows(fields, name, value)).map((value) => `${name}: ${value} is not among ${(fields[name] ?? []).join(' | ')}`);
}

/** Whole values: a part of a name is not the name. A name of our own may have its code beside it, and a network the words that it has none. */
function shows(fields: Fields, name: string, value: string): boolean {
  const wanted = tidy(value);
  return (fields[name] ?? []).some((said) => said === wanted || (name === 'accepting' && said.startsWith(`${wanted} `)));
}

function oneOf(fields: Fields, name: string, values: readonly string[]): readonly string[] {
  if (values.length === 0 || values.some((value) => shows(fields, name, value))) return [];
  return [`closed, ${name}: ${(fields[name] ?? []).join(' | ')} instead of ${values.join(' or ')}`];
}

/** The first place with street and city, and the phone that is listed of it. */
function placeMisses(closed: Fields, places: readonly PlaceFact[]): readonly string[] {
  const wanted = places.filter(({ address }) => address !== null);
  if (wanted.length === 0 || wanted.some((place) => holdsPlace(closed, { ...place, phones: place.phones.slice(0, 1) }))) return [];
  return [`closed, place: ${JSON.stringify(closed)} instead of ${JSON.stringify(wanted)}`];
}

function holdsPlace(shown: Fields, { name, address, phones }: PlaceFact): boolean {
  return (name === null || shows(shown, 'location', name)) && holdsAddress(shown, partsOf(address)) && phones.every((phone) => shows(shown, 'phone', phone));
}

function holdsAddress(shown: Fields, parts: readonly string[]): boolean {
  return parts.length === 0 || (shown['address'] ?? []).some((said) => parts.every((part) => said.includes(tidy(part))));
}
