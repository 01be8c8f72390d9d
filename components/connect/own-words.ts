import type { UhcClient } from '../../src/store/client.js';
import { firstToSay } from '../shared/sharing.js';

/** What a site owner may say of their own use of the records: an attribute of any element of ours, or a slot of `<uhc-connect>`. */
export const OWN_WORDS = ['purpose', 'retention', 'sharing'] as const;
export type OwnWord = (typeof OWN_WORDS)[number];

/** The site owner's texts; `slotted` ones stand in the page, as elements of its own. */
export interface OwnWords {
  readonly text: Partial<Record<OwnWord, string>>;
  readonly slotted: ReadonlySet<OwnWord>;
}

export function ownWords(client: UhcClient, host: Element): OwnWords {
  const texts = OWN_WORDS.map((name) => [name, firstToSay(client, (sharer) => sharer.getAttribute(name)?.trim() || undefined)] as const);
  const slotted = OWN_WORDS.filter((name) => [...host.children].some(({ slot }) => slot === name));
  return { text: Object.fromEntries(texts.filter(([, text]) => text !== undefined)), slotted: new Set(slotted) };
}
