const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'tel:', 'mailto:']);

/** Dialled codes such as `*#06#` do things to a phone. */
const PHONE = /^\+?[\d() .x-]{2,32}$/i;

/**
 * The one door from somebody's text to a link's address: `https:`, `tel:` of digits, `mailto:` without headers; undefined for all else,
 * and then it stays text. Decided on the parsed address: a prefix is fooled by blanks and control characters.
 * With `page`, a site owner's own address may stand relative to it, and be on its origin whatever the scheme of that is.
 */
export function safeLink(text: string | undefined, page?: string): string | undefined {
  if (!text || !URL.canParse(text, page)) return undefined;
  const url = new URL(text, page);
  if (url.username || url.password) return undefined;
  if (page && url.origin === new URL(page).origin && /^https?:$/.test(url.protocol)) return url.href;
  if (!PROTOCOLS.has(url.protocol)) return undefined;
  if (url.protocol === 'tel:') return PHONE.test(decoded(url.pathname)) && !url.search && !url.hash ? url.href : undefined;
  if (url.protocol === 'mailto:') return url.search || /%0[ad]/i.test(url.href) ? undefined : url.href;
  return url.href;
}

/** A phone number as sent, as the text of an address to call, for `safeLink`; undefined where it holds more than a number. */
export function phoneLink(text: string | undefined): string | undefined {
  return text && PHONE.test(text.trim()) ? `tel:${text.replace(/[^\d+x]/gi, '')}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return text; // a lone percent sign: PHONE refuses it
    throw thrown;
  }
}
