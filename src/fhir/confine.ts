import { UhcError } from '../errors.js';

/**
 * The one door for addresses that a bearer may go to: below the FHIR base, by the parsed address. Text is fooled by
 * `https://payer@evil.example/`, `/R4/../oauth` and `%2e%2e%2f`; parsed addresses are not.
 * @throws UhcError `fhir_foreign_link`
 */
export function confine(link: string, base: URL): URL {
  const root = new URL(base.href.replace(/\/?$/, '/'));
  const url = URL.canParse(link, root) ? new URL(link, root) : undefined;
  const below = `${url?.pathname}/`.startsWith(root.pathname); // the base itself counts: some servers page at `[base]?page=2`
  const plain = !url?.username && !url?.password && !/%2f|%5c/i.test(url?.pathname ?? '');
  if (url?.origin !== root.origin || !below || !plain) throw new UhcError('fhir_foreign_link', { host: url?.host ?? '' });
  return url;
}
