import { oauthAddresses, type OAuthAddresses } from '../oauth/smart-configuration.js';
import type { Addresses, PayerName } from '../../payers/payers.js';

/** One payer in one layout of addresses. Whatever an answer names of this payer, it names in the layout in which it was asked. */
export interface Place {
  readonly payer: PayerName;
  readonly fhirBase: string;
  readonly oauth: OAuthAddresses;
  /** The path below which the payer's pages stand (sign-in, member portal): `/hsid`, or nothing at a host of the payer's own. */
  readonly pages: string;
}

/** Where a request leads. */
export interface Asked {
  readonly place: Place;
  /** As it was asked: `http://localhost:9400`, `https://hsid.fhir.flex.optum.com`. */
  readonly origin: string;
  /** Path of the request that belongs to the layout: `/hsid`, `/fhir/hsid`, or nothing. */
  readonly mount: string;
  /** What follows it, with the query: `/R4/Patient/1`. */
  readonly rest: string;
}

export function placeOf(payer: PayerName, { fhirBase, authorize, token }: Addresses): Place {
  const oauth = { ...oauthAddresses(token.replace(/\/oauth\/token$/, '')), authorize };
  return { payer, fhirBase, oauth, pages: new URL(oauth.issuer).pathname.replace(/\/$/, '') };
}

/** The addresses below which a place is answered; several where FHIR and OAuth stand apart. */
export function rootsOf({ fhirBase, oauth }: Place): ReadonlySet<string> {
  return new Set([fhirBase.replace(/\/R4$/, ''), oauth.issuer, oauth.authorize.replace(/\/oauth\/authorize$/, '')]);
}
