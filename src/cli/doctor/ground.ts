import type { Resource } from 'fhir/r4';
import type { Server } from '../../payers/servers.js';
import type { Finding } from './finding.js';
import type { Probe } from './probe.js';
import type { Answered } from './reply.js';

/** What the doctor was asked to look at. */
export interface Question {
  readonly server: Server;
  /** Registered with the payer; without it the sign-in is left alone. */
  readonly clientId?: string;
  readonly redirectUri?: string;
}

/** A server that answered. */
export interface Ground extends Question {
  readonly probe: Probe;
  readonly base: URL;
  /** The answer of `metadata`, whatever it is. */
  readonly metadata: Answered;
  /** Where a page would stand that asks it. */
  readonly pageOrigin: string;
  /** Where a sign-in would go, as discovery says or else as documented. */
  readonly endpoints?: { readonly authorize: string; readonly token: string; readonly revoke?: string };
}

/** A server whose directory was read without a token. */
export interface DirectoryGround extends Ground {
  readonly directory: URL;
  /** Some resources of each type, from which the values of the searches are taken. */
  readonly samples: ReadonlyMap<string, readonly Resource[]>;
}

export type Check<T> = (ground: T) => Promise<readonly Finding[]>;

/** An address below a FHIR base. */
export function below(base: URL, path: string): URL {
  return new URL(path, base.href.replace(/\/?$/, '/'));
}

export const FHIR_JSON = { accept: 'application/fhir+json' };
