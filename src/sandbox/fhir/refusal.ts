/** `OperationOutcome.issue.code` of what this server refuses. @see https://hl7.org/fhir/R4/valueset-issue-type.html */
export type IssueCode = 'invalid' | 'required' | 'not-supported' | 'not-found' | 'login' | 'expired' | 'forbidden' | 'processing' | 'exception' | 'too-long' | 'too-costly';

/** A FHIR request that is answered with an OperationOutcome: its HTTP status, and words for the developer who sent it. */
export class FhirRefusal extends Error {
  override readonly name = 'FhirRefusal';

  constructor(
    readonly status: number,
    readonly issue: IssueCode,
    readonly diagnostics: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(diagnostics);
  }
}
