import { searchPage } from '../fhir/bundle.js';
import { entryTexts } from '../fhir/entry-texts.js';
import { claimFromEob } from '../model/claim/claim-from-eob.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import { resolverOf } from '../model/reference.js';
import type { ClaimsReader, SentPage } from './claims-reader.js';

/** One claim whole, and the payer's own text of it. */
export interface SentClaim {
  readonly summary: ClaimSummary;
  readonly claim: Claim;
  /** The ExplanationOfBenefit as JSON, letter by letter as it came. */
  readonly text: string;
}

interface BundleShape {
  readonly entry?: unknown;
}

/**
 * These claims whole, in the order in which the payer sent them: one page in memory at a time. One whose page is gone, or does not open, is left out.
 * @param signal ends it between two pages
 */
export async function* sentClaims(reader: ClaimsReader, summaries: readonly ClaimSummary[], signal: AbortSignal): AsyncGenerator<SentClaim, void, undefined> {
  for (const wanted of byPage(summaries)) {
    signal.throwIfAborted();
    const [first] = wanted;
    const page = first && (await reader.sent(first));
    if (page) yield* claimsOf(page, wanted);
  }
}

function byPage(summaries: readonly ClaimSummary[]): readonly (readonly ClaimSummary[])[] {
  const pages = new Map<string, ClaimSummary[]>();
  const sorted = [...summaries].sort((a, b) => a.page - b.page || a.entry - b.entry);
  for (const summary of sorted) {
    const place = `${summary.connection} ${summary.page}`;
    const page = pages.get(place);
    if (page) page.push(summary);
    else pages.set(place, [summary]);
  }
  return [...pages.values()];
}

function* claimsOf({ bytes, named }: SentPage, wanted: readonly ClaimSummary[]): Generator<SentClaim, void, undefined> {
  const json = new TextDecoder().decode(bytes);
  const bundle = JSON.parse(json) as BundleShape;
  const { matches } = searchPage(bundle, 'ExplanationOfBenefit', '');
  const entries = Array.isArray(bundle.entry) ? (bundle.entry as readonly ({ readonly resource?: unknown } | null)[]) : [];
  const texts = entryTexts(json);
  const resolve = resolverOf(named);
  for (const summary of wanted) {
    const resource = matches[summary.entry];
    const text = resource === undefined ? undefined : texts[entries.findIndex((entry) => entry?.resource === resource)];
    if (text !== undefined) yield { summary, claim: claimFromEob(resource, { resolve }), text };
  }
}
