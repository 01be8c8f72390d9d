import type { FhirResource, Resource } from 'fhir/r4';

/** Somebody whom a member may see: the member, or a dependant. One grant is for one of them. */
export interface SandboxPatient {
  /** FHIR id of the Patient resource, also where the sandbox has claims of a patient and no Patient. */
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`; empty where no Patient resource says it. */
  readonly birthDate: string;
}

/** An account of the sandbox's sign-in page. Nobody here is real. */
export interface SandboxMember {
  readonly username: string;
  readonly password: string;
  /** The member first, then whoever depends on them; nobody where the member's plan is not served by these APIs. */
  readonly patients: readonly SandboxPatient[];
  /** One line for the sign-in page. */
  readonly about: string;
}

/** What the seeded generator makes: accounts, and the FHIR R4 resources that all payers of the sandbox serve. */
export interface Generated {
  readonly members: readonly SandboxMember[];
  readonly resources: readonly (FhirResource | Resource)[];
  /** Those among them that a folder brought: they are served whatever their date. */
  readonly loaded?: ReadonlySet<FhirResource | Resource>;
  /** `YYYY-MM-DD`: what is dated up to then has come already, also where the machine's clock is behind. */
  readonly today?: string;
}
