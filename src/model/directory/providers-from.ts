import { Card } from './card.js';
import { addAffiliation, addOrganization, addOwnLocation, addService } from './facility.js';
import { addPractitioner, addRole, personKeyOf } from './person.js';
import type { Provider } from './provider.js';
import { referred, within } from './referred.js';
import type { Referred } from './referred.js';
import { mentionsIn } from './mentions.js';
import type { Mentions } from './mentions.js';
import type { Fields } from '../fields.js';
import { npiOf } from '../identifier.js';
import { entriesOf, keyOfResource, resolverOf } from '../reference.js';
import type { Entry, Resolve } from '../reference.js';

export interface ProvidersContext {
  /** `Type/id` of what was searched for: an organisation, a place or a service among these has a card, though others refer to it. */
  readonly asked?: ReadonlySet<string>;
}

/**
 * The cards of a payer's directory, in the order in which they first appear: one a person, whatever the number of roles (the same NPI,
 * else the same Practitioner, is the same person), one an organisation. A role that names nobody belongs to its organisation. Organizations,
 * Locations and HealthcareServices have a card where they were asked for or no card shows them; networks never have one. Listings that say
 * that they are no longer active are left out.
 * @param resources resources in any order, entries of Bundles (whose `search.mode` then says what was asked for) or Bundles
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/
 */
export function providersFrom(resources: readonly unknown[], context: ProvidersContext = {}): Provider[] {
  const entries = entriesOf(resources);
  const resolve = resolverOf(resources);
  const directory = new Directory(resolve, mentionsIn(entries, resolve), context.asked ?? new Set());
  for (const entry of entries) directory.add(entry);
  return directory.providers();
}

class Directory {
  readonly #cards = new Map<unknown, Card>();

  constructor(readonly resolve: Resolve, readonly mentions: Mentions, readonly asked: ReadonlySet<string>) {}

  providers(): Provider[] {
    return [...this.#cards.values()].map((card) => card.provider());
  }

  add({ resource, mode }: Entry): void {
    if (resource.active === false || resource.status === 'inactive') return;
    const key = keyOfResource(resource);
    const isAsked = mode === 'match' || (key !== undefined && this.asked.has(key));
    const stands = (elsewhere: ReadonlySet<string | undefined>): boolean => isAsked || !elsewhere.has(key);
    const { ended, organizations, services, places } = this.mentions;
    const type = resource.resourceType;
    if (type === 'PractitionerRole') this.#role(resource);
    else if (type === 'OrganizationAffiliation') this.#affiliation(resource);
    else if (type === 'Practitioner' && stands(ended)) this.#practitioner(resource, key);
    else if (type === 'Organization' && stands(organizations)) this.#organization({ ...of(resource), key });
    else if (type === 'HealthcareService' && stands(services)) this.#service(resource, key);
    else if (type === 'Location' && stands(places)) this.#location(resource, key);
  }

  #role(role: Fields): void {
    const practitioner = referred(role.practitioner, within(role, this.resolve));
    const card = practitioner ? this.#card('person', personKeyOf(practitioner) ?? role) : this.#employer(role);
    if (!card) return;
    if (practitioner?.resource) addPractitioner(card, practitioner.resource);
    card.byname(practitioner?.display);
    card.npi(practitioner?.npi);
    addRole(card, role, this.resolve);
  }

  /** The card of a role that names nobody: that of its organisation, or its own where it names none. */
  #employer(role: Fields): Card | undefined {
    const organization = referred(role.organization, within(role, this.resolve));
    return organization ? this.#organization(organization) : this.#card('facility', keyOfResource(role) ?? role);
  }

  #practitioner(practitioner: Fields, key: string | undefined): void {
    const found = { ...of(practitioner), key };
    addPractitioner(this.#card('person', personKeyOf(found) ?? practitioner), practitioner);
  }

  /** A network is no place to go to, whoever names it. */
  #organization(organization: Referred): Card | undefined {
    if (this.mentions.isNetwork(organization)) return undefined;
    const card = this.#card('facility', organization.key ?? organization.display ?? organization.resource ?? organization);
    if (organization.resource) addOrganization(card, organization.resource, this.resolve);
    card.byname(organization.display);
    card.npi(organization.npi);
    return card;
  }

  #affiliation(affiliation: Fields): void {
    const primary = referred(affiliation.organization, within(affiliation, this.resolve));
    const participating = referred(affiliation.participatingOrganization, within(affiliation, this.resolve));
    const organization = participating ?? primary;
    const card = organization ? this.#organization(organization) : this.#card('facility', keyOfResource(affiliation) ?? affiliation);
    if (card) addAffiliation(card, affiliation, participating && primary, this.resolve);
  }

  #service(service: Fields, key: string | undefined): void {
    const provider = referred(service.providedBy, within(service, this.resolve));
    const card = provider ? this.#organization(provider) : this.#card('facility', key ?? service);
    if (card) addService(card, service, this.resolve);
  }

  #location(location: Fields, key: string | undefined): void {
    const manager = referred(location.managingOrganization, within(location, this.resolve));
    const card = (manager?.resource && this.#organization(manager)) ?? this.#card('facility', key ?? location);
    addOwnLocation(card, location, key, this.resolve);
  }

  #card(kind: Provider['kind'], key: unknown): Card {
    const known = this.#cards.get(key);
    if (known) return known;
    const card = new Card(kind, this.#cards.size + 1);
    this.#cards.set(key, card);
    return card;
  }
}

/** A resource as if it were referred to. */
function of(resource: Fields): Referred {
  return { reference: undefined, key: undefined, resource, display: undefined, npi: npiOf(resource.identifier) };
}
