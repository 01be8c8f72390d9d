const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'tel:', 'mailto:']);

/** Dialled codes such as `*#06#` do things to a phone. */
const PHONE = /^\+?[\d() .x-]{2,32}$/i;

/**
 * The one door from somebody's text to a link's address: `https:`, `tel:` of digits, `mailto:` without headers; undefined for all else,
 * and then it stays text. Decided on the parsed address: a prefix is fooled by blanks and control characters.
 */
export function safeLink(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!PROTOCOLS.has(url.protocol) || url.username || url.password) return undefined;
  if (url.protocol === 'tel:') return PHONE.test(decoded(url.pathname)) && !url.search && !url.hash ? url.href : undefined;
  if (url.protocol === 'mailto:') return url.search || /%0[ad]/i.test(url.href) ? undefined : url.href;
  return url.href;
}

/** A phone number as sent, as an address to call; undefined where it holds more than a number. */
export function phoneLink(text: string | undefined): string | undefined {
  return text && PHONE.test(text.trim()) ? safeLink(`tel:${text.replace(/[^\d+x]/gi, '')}`) : undefined;
}

/** A site owner's own address, which may stand relative to the page; `http:` only where the page itself is on it. */
export function pageLink(text: string | undefined, base: string): string | undefined {
  if (!text || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.origin === new URL(base).origin && /^https?:$/.test(url.protocol) ? url.href : safeLink(url.href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return text; // a lone percent sign: PHONE refuses it
    throw thrown;
  }
}
