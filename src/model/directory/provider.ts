/**
 * A listing of a payer's directory: one card a person (or a facility), however many PractitionerRoles, Locations and
 * affiliations say so. An absent key means "not stated by the payer".
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/
 */
import type { Coded } from '../claim/claim.js';

export interface PostalAddress {
  readonly text?: string;
  readonly lines: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
}

/** A network by reference; `name` only where the directory gives one. */
export interface NetworkListing {
  readonly reference: string;
  readonly name?: string;
}

/** `AcceptingPatientsCS`: newpt, nopt, existptonly, existptfam; `network` where the payer says it of one network only. */
export interface Accepting {
  readonly code: 'newpt' | 'nopt' | 'existptonly' | 'existptfam' | (string & {});
  readonly network?: NetworkListing;
  /** Of the place, where it was said of a place and not of the person. */
  readonly place?: string;
}

export interface OpenHours {
  /** FHIR days: mon tue wed thu fri sat sun; empty: not stated which. */
  readonly days: readonly string[];
  readonly allDay?: true;
  /** `hh:mm:ss` as sent. */
  readonly start?: string;
  readonly end?: string;
}

/** One place of a listing. `position` is absent where the directory gives none, or a known failed geocode (the middle of the United States). */
export interface Place {
  readonly reference?: string;
  readonly name?: string;
  readonly address?: PostalAddress;
  readonly phones: readonly string[];
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly types: readonly Coded[];
  /** What is there for whoever moves, hears or sees otherwise: `AccessibilityCS`, as `handiaccess`. */
  readonly accessibility?: readonly Coded[];
  readonly websites?: readonly string[];
  readonly hours: readonly OpenHours[];
  /** Networks in which the role at this place takes part. */
  readonly networks: readonly NetworkListing[];
}

export interface Provider {
  /**
   * FHIR id of the first resource that the card is made of, and its type: Practitioner where there is one, else Organization, PractitionerRole or Location.
   * A resource without an id is known by its place in the list (`#3`).
   */
  readonly id: string;
  readonly resourceType: string;
  readonly kind: 'person' | 'facility';
  /** `name.text`, else prefix, given, family and suffix as sent; absent where the directory names nobody. */
  readonly name?: string;
  /** Further names under which it is listed: a former name, an alias, what another record of the same NPI says. */
  readonly alsoNamed?: readonly string[];
  readonly npi?: string;
  readonly gender?: string;
  readonly roles: readonly Coded[];
  readonly specialties: readonly Coded[];
  readonly networks: readonly NetworkListing[];
  readonly organizations: readonly string[];
  readonly places: readonly Place[];
  /** Phones said of the role or the person itself, not of a place. */
  readonly phones: readonly string[];
  readonly websites?: readonly string[];
  /** How care is given, as a service says it: `DeliveryMethodCS` (`physical`, `virtual`), and by which means where it is virtual. */
  readonly delivery?: readonly Coded[];
  readonly accepting: readonly Accepting[];
  /** Each by the payer's word, else its BCP 47 code. */
  readonly languages: readonly Coded[];
  readonly hours: readonly OpenHours[];
  /** The newest `meta.lastUpdated` of what the card is made of: an ISO instant. */
  readonly listedOn?: string;
  /**
   * FHIR ids of all resources that the card is made of, as `Type/id`: a person's roles and Practitioners; a facility's Organization, affiliations,
   * services, roles and Locations. Networks, and the places and employers of a person, are listings of their own.
   */
  readonly sources: readonly string[];
  /** References to what the directory does not have. */
  readonly dangling: readonly string[];
}
