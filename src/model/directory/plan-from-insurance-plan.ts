import { networksIn, networksOnce } from './network-listing.js';
import type { NetworkListing } from './provider.js';
import { facilityNameOf, referred, referredList, within } from './referred.js';
import type { Referred } from './referred.js';
import type { Coded, Identified } from '../claim/claim.js';
import { codedListOf } from '../concept.js';
import { periodOf } from '../date.js';
import { fieldsOf, listOf } from '../fields.js';
import { lastUpdatedOf } from '../instant.js';
import { identifiersOf } from '../identifier.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';
import { textOf, textsOf } from '../text.js';

/** A plan as the directory lists it. An absent key means "not stated by the payer". */
export interface Plan {
  readonly id?: string;
  /** True where the entry could not be read as an InsurancePlan at all. */
  readonly unreadable?: true;
  readonly identifiers: readonly Identified[];
  readonly status?: string;
  readonly name?: string;
  readonly aliases: readonly string[];
  readonly types: readonly Coded[];
  readonly ownedBy?: string;
  readonly administeredBy?: string;
  /** The networks of the product and of its plans. */
  readonly networks: readonly NetworkListing[];
  /** Names of the areas that it covers. */
  readonly areas: readonly string[];
  /** The kinds of plan within the product. */
  readonly plans: readonly Coded[];
  /** First and last day: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly start?: string;
  readonly end?: string;
  /** `meta.lastUpdated`: an ISO instant. */
  readonly listedOn?: string;
  /** References to what the directory does not have. */
  readonly dangling: readonly string[];
}

/**
 * Reads an InsurancePlan. What is no InsurancePlan is one that is `unreadable`.
 * @param context `resolve` finds a resource that came along, to name networks, owners and areas
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-plannet-InsurancePlan.html
 */
export function planFromInsurancePlan(resource: unknown, context: { readonly resolve?: Resolve } = {}): Plan {
  const plan = fieldsOf(resource);
  if (plan?.resourceType !== 'InsurancePlan') {
    return { ...stated({ id: textOf(plan?.id) }), unreadable: true, identifiers: [], aliases: [], types: [], networks: [], areas: [], plans: [], dangling: [] };
  }
  const from = within(plan, context.resolve ?? (() => undefined));
  const parts = listOf(plan.plan);
  const owner = referred(plan.ownedBy, from);
  const administrator = referred(plan.administeredBy, from);
  const areas = [plan, ...parts].flatMap(({ coverageArea }) => referredList(coverageArea, from));
  const networks = [plan, ...parts].flatMap((part) => networksIn(part, from));
  const listings = networksOnce();
  for (const network of networks) listings.add(calledListingOf(network));
  const missing = [owner, administrator, ...areas, ...networks].filter((one) => one && !one.resource).map((one) => one?.reference);
  return stated({
    id: textOf(plan.id),
    identifiers: identifiersOf(plan.identifier),
    status: textOf(plan.status),
    name: textOf(plan.name),
    aliases: textsOf(plan.alias),
    types: codedListOf(plan.type),
    ownedBy: calledOf(owner),
    administeredBy: calledOf(administrator),
    networks: listings.values,
    areas: [...new Set(areas.map(calledOf).filter((name) => name !== undefined))],
    plans: codedListOf(parts.map(({ type }) => type)),
    ...periodOf(plan.period),
    listedOn: lastUpdatedOf(plan.meta),
    dangling: [...new Set(missing.filter((reference) => reference !== undefined))],
  });
}

/** As the plan calls it; payers' own records of a network or an owner may go by another name. */
function calledOf(one: Referred | undefined): string | undefined {
  return one && (one.display ?? facilityNameOf(one.resource));
}

function calledListingOf(network: Referred): NetworkListing | undefined {
  const name = calledOf(network);
  const reference = network.reference ?? name;
  return reference === undefined ? undefined : stated({ reference, name });
}
