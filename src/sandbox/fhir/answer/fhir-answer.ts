import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4';
import type { FhirRefusal } from '../refusal.js';

/** What came, as far as FHIR is concerned; `base` is the address of the payer's FHIR server as the client wrote it. */
export interface FhirRequest {
  readonly method: string;
  readonly base: string;
  /** Below the base, without the query: `Practitioner/_search`. */
  readonly path: string;
  readonly query: string;
  /** Of a POST: its media type and body. */
  readonly contentType: string;
  readonly body: () => Promise<string>;
  readonly accept: string;
  readonly prefer: string;
  /** `If-None-Match`: which version the client has. */
  readonly known: string;
}

export interface FhirAnswer {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** For the request log: what a developer wants to know of it. */
  readonly note?: string;
}

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

export function answer(body: Uint8Array | object, note?: string, headers: Readonly<Record<string, string>> = {}): FhirAnswer {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  return { status: 200, body: bytes, headers: { 'content-type': FHIR_JSON, ...headers }, ...(note !== undefined && { note }) };
}

export function outcome(severity: OperationOutcomeIssue['severity'], code: OperationOutcomeIssue['code'], diagnostics: string): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics, details: { text: diagnostics } }] };
}

export function refused(refusal: FhirRefusal): FhirAnswer {
  return { ...answer(outcome('error', refusal.issue, refusal.diagnostics), refusal.diagnostics, refusal.headers), status: refusal.status };
}
