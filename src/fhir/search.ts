/** Values of one search parameter: several in an array mean "and" (the parameter is repeated); a comma within one means "or". */
export type SearchParameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A search relative to the base. `|` is sent as `%7C`: the payer's servers want it so. */
export function searchOf(resourceType: string, parameters: SearchParameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | number | undefined]) {
      if (one !== undefined && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text ? `${resourceType}?${text}` : resourceType;
}

/** Within a value, these separate values and parts of values (FHIR R4 §3.1.1.5.1, "Escaping Search Parameters"). */
export function escaped(value: string): string {
  return value.replace(/[\\,$|]/g, '\\$&');
}

/** A FHIR id as it may stand in an address (R4 §2.24.0.1); anything else is no id of a resource. */
export function isFhirId(id: string): boolean {
  return /^[A-Za-z0-9\-._~]{1,128}$/.test(id) && !/^\.+$/.test(id);
}
