import { fieldsOf, listOf } from '../fields.js';
import { keyOf, referenceOf } from '../reference.js';
import { textOf } from '../text.js';

/** What a claim or a procedure may refer to by a bare reference: those who provide care. */
const LOOKED_UP = /^(Organization|Practitioner)\/[A-Za-z0-9\-.]{1,64}$/;

/** `Type/id` of those whom a claim or a procedure refers to without a name: provider, facility, payee, care team, performers. */
export function namelessParties(resource: unknown): readonly string[] {
  const fields = fieldsOf(resource);
  if (!fields) return [];
  const careTeam = listOf(fields.careTeam).map((member) => member.provider);
  const performers = listOf(fields.performer).map(({ actor }) => actor);
  const references = [fields.provider, fields.facility, fieldsOf(fields.payee)?.party, ...careTeam, ...performers];
  const keys = references.flatMap((reference) => {
    const text = referenceOf(reference);
    return text === undefined || textOf(fieldsOf(reference)?.display) !== undefined ? [] : [keyOf(text)];
  });
  return [...new Set(keys)].filter((key) => LOOKED_UP.test(key));
}
