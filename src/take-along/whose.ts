/** Whose claims a connection holds, and at which plan, as far as anybody knows: only the connection says so. */
export interface Whose {
  readonly person: (connection: string) => string | undefined;
  readonly plan: (connection: string) => string | undefined;
}
