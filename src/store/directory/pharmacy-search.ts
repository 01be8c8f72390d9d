import { UhcError } from '../../errors.js';
import { fieldsOf } from '../../model/fields.js';
import { placeWords } from '../../model/directory/place-words.js';
import { isNear } from '../../model/directory/is-near.js';
import { pharmaciesFrom } from '../../model/pharmacy/pharmacies-from.js';
import { KIND_CODES } from '../../model/pharmacy/pharmacy.js';
import type { Pharmacy, PharmacyKind } from '../../model/pharmacy/pharmacy.js';
import type { Directory, DirectoryPage } from './directory.js';
import { Listing } from './listing.js';
import type { Found } from './listing.js';
import { referredTo } from './referred-to.js';

/** Where a pharmacy is looked for, and which one. Those that send by mail are looked for without a place. */
export interface PharmacyQuery {
  /** Town, state or ZIP code, as typed. */
  readonly near?: string;
  /** ZIP codes, or their beginnings, instead of the place: all around it. */
  readonly zips?: readonly string[];
  readonly kind?: PharmacyKind;
}

type Turn = (signal: AbortSignal) => Promise<DirectoryPage>;

const PAGE_SIZE = 50;
const NUCC = 'http://nucc.org/provider-taxonomy';
const ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
const PLACES = { anyOf: ['OUTPHARM', 'PHARM'].map((code) => ({ system: ROLE_CODE, code })) };
const SERVICE_INCLUDES = ['HealthcareService:location', 'HealthcareService:organization'] as const;
const BOND_INCLUDES = ['OrganizationAffiliation:location', 'OrganizationAffiliation:participating-organization', 'OrganizationAffiliation:network'] as const;
/** What a pharmacy's card names of the elements that refer elsewhere. */
const REFERS = ['managingOrganization', 'providedBy', 'participatingOrganization', 'location', 'network'] as const;

/**
 * Pharmacies by place and kind. A directory may list one as a place, as a service or as an affiliation: it is asked for all of these at once, and what
 * one server does not know of the others still stands.
 */
export function searchPharmacies(directory: Directory, query: PharmacyQuery): Listing<Pharmacy> {
  const search = new PharmacySearch(directory, query);
  return new Listing((signal) => search.turn(signal), directory.now);
}

class PharmacySearch {
  readonly #resources: unknown[] = [];
  readonly #warnings = new Set<string>();
  #open: readonly Turn[];

  constructor(readonly directory: Directory, readonly query: PharmacyQuery) {
    this.#open = turnsOf(directory, query);
  }

  async turn(signal: AbortSignal): Promise<Found<Pharmacy>> {
    const answers = await Promise.all(this.#open.map((turn) => turn(signal).catch(unknownSearch)));
    const pages = answers.flatMap((answer) => (answer instanceof UhcError ? [] : [answer]));
    const [why] = answers.filter((answer) => answer instanceof UhcError);
    if (pages.length === 0 && why) throw why;
    const beside = await Promise.all(pages.map((page) => this.#beside(page, signal)));
    for (const { matches, included, warnings } of pages) {
      this.#resources.push(...matches, ...included);
      for (const words of warnings) this.#warnings.add(words);
    }
    this.#resources.push(...beside.flat());
    this.#open = pages.flatMap(({ next }) => (next ? [() => next()] : []));
    return { items: pharmaciesFrom(this.#resources).filter((one) => this.#fits(one)), more: this.#open.length > 0, warnings: [...this.#warnings] };
  }

  /** What did not come along, and the names of networks that came by reference. */
  async #beside(page: DirectoryPage, signal: AbortSignal): Promise<readonly unknown[]> {
    const { matches, included } = page;
    return (await Promise.all([
      referredTo(this.directory, page, REFERS, signal), referredTo(this.directory, { matches: included, included: matches }, ['network'], signal), this.#servicesAt(page, signal),
    ])).flat();
  }

  /** What is offered at places, where a server brings no services along: one search for all of a page. */
  async #servicesAt({ matches, included }: DirectoryPage, signal: AbortSignal): Promise<readonly unknown[]> {
    const places = matches.map(fieldsOf).flatMap((one) => (one?.resourceType === 'Location' && typeof one.id === 'string' ? [`Location/${one.id}`] : []));
    if (places.length === 0 || included.some((one) => fieldsOf(one)?.resourceType === 'HealthcareService')) return [];
    const answer = await this.directory.search('HealthcareService', { location: { anyOf: places }, _count: PAGE_SIZE }, signal).catch(unknownSearch);
    return answer instanceof UhcError ? [] : answer.matches;
  }

  /** A service comes with all its places, and a server takes the state MA for Main Street. */
  #fits({ place }: Pharmacy): boolean {
    const { near, zips, kind } = this.query;
    if (kind === 'mail') return true;
    if (!place) return false;
    return zips ? zips.some((zip) => place.address?.postalCode?.startsWith(zip)) : near === undefined || isNear(place, near);
  }
}

function turnsOf(directory: Directory, { near, zips, kind }: PharmacyQuery): readonly Turn[] {
  if (kind === 'mail') return byKind(directory, KIND_CODES.mail, undefined);
  const words = zips ? { anyOf: zips } : placeWords(near ?? '');
  if (kind === 'specialty' || kind === 'compounding') return byKind(directory, KIND_CODES[kind], words);
  return [
    (signal) => directory.search('Location', {
      'address': words, 'type': PLACES, '_count': PAGE_SIZE, '_include': ['Location:organization'],
      '_revinclude': ['HealthcareService:location', 'OrganizationAffiliation:location'], '_include:iterate': ['OrganizationAffiliation:network'],
    }, signal),
    (signal) => directory.search('OrganizationAffiliation', { 'location.address': words, 'role': 'pharmacy', '_count': PAGE_SIZE, '_include': BOND_INCLUDES }, signal),
  ];
}

function byKind(directory: Directory, code: string, words: PlaceAsked | undefined): readonly Turn[] {
  const specialty = { system: NUCC, code };
  const at = words && { 'location.address': words };
  return [
    (signal) => directory.search('HealthcareService', { specialty, ...at, _count: PAGE_SIZE, _include: SERVICE_INCLUDES }, signal),
    (signal) => directory.search('OrganizationAffiliation', { specialty, ...at, _count: PAGE_SIZE, _include: BOND_INCLUDES }, signal),
  ];
}

type PlaceAsked = readonly string[] | { readonly anyOf: readonly string[] };

/** A search that the server does not know is none; what else goes wrong is told. */
function unknownSearch(thrown: unknown): UhcError {
  if (thrown instanceof UhcError && (thrown.code === 'payer_refused' || thrown.code === 'not_found')) return thrown;
  throw thrown;
}
