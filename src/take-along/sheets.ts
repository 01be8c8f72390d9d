import { codeWords } from '../i18n/code-words.js';
import type { Language } from '../i18n/language.js';
import { AMOUNT_NAMES, type ClaimSummary } from '../model/claim/claim.js';
import { claimBlocks, claimTitle } from './claim-sheet.js';
import type { Taken } from './claims-table.js';
import { factsBlock, type Block, type Sheet } from './sheet.js';
import { summaryBlocks } from './summary-blocks.js';
import { timelineBlocks } from './timeline.js';
import type { Whose } from './whose.js';
import { amountText, dateText, kindText, providerText } from './words.js';

/** What every sheet says of itself. */
export interface Made {
  readonly whose: Whose;
  /** `YYYY-MM-DD`: the day on which it was made. */
  readonly day: string;
  /** Not all claims were in. */
  readonly partial?: boolean;
  /** The records are nobody's: a sandbox's, or a sample. */
  readonly sandbox?: boolean;
}

/** One claim on a page. */
export function claimSheet(language: Language, taken: Taken, made: Made): Sheet {
  return sheet(language, providerText(language, taken.summary), made, claimBlocks(language, taken, made.whose));
}

/** What is shown, or a year of it: what it comes to, and one row a claim. */
export function summarySheet(language: Language, claims: readonly ClaimSummary[], year: string | undefined, made: Made): Sheet {
  const title = year === undefined ? language.say('claims.title') : language.say('take.sheet.year', { year });
  return sheet(language, title, made, [...summaryBlocks(language, claims, made.whose), ...listBlocks(language, claims, made.whose)]);
}

/** For somebody who helps: what it comes to, a timeline, each claim whole, and what the words mean, where those words are here. */
export function packetSheet(language: Language, taken: readonly Taken[], made: Made): Sheet {
  const claims = taken.map(({ summary }) => summary);
  return sheet(language, language.say('take.sheet.packet'), made, [
    ...summaryBlocks(language, claims, made.whose),
    ...listBlocks(language, claims, made.whose),
    ...timelineBlocks(language, taken),
    ...taken.flatMap((one): readonly Block[] => [{ is: 'heading', page: true, text: claimTitle(language, one.summary) }, ...claimBlocks(language, one, made.whose)]),
    ...termsBlocks(language),
  ]);
}

function sheet(language: Language, title: string, { day, partial, sandbox }: Made, blocks: readonly Block[]): Sheet {
  return {
    title,
    lang: language.code,
    blocks: [
      ...(sandbox ? [{ is: 'text', text: language.say('sandbox.banner') } as const] : []),
      ...(partial ? [{ is: 'text', text: language.say('take.sheet.partial') } as const] : []),
      ...blocks,
      { is: 'text', look: 'small', text: language.say('take.sheet.made', { day: language.day(day) }) },
      { is: 'text', look: 'small', text: language.say('not-endorsed') },
    ],
  };
}

function listBlocks(language: Language, claims: readonly ClaimSummary[], whose: Whose): readonly Block[] {
  const head = [
    language.say('take.sheet.date'), language.say('take.column.provider'), language.say('take.column.person'),
    language.say('claim.number'), language.say('amount.plan-paid'), language.say('amount.you-owe'),
  ];
  return [
    { is: 'part', text: language.say('claims.count', { n: claims.length }) },
    { is: 'table', head, rows: claims.map((claim) => listRow(language, claim, whose)), numbers: 2 },
  ];
}

function listRow(language: Language, claim: ClaimSummary, whose: Whose): readonly string[] {
  const standing = claim.standing === 'current' ? [] : [language.say(`standing.${claim.standing}`)];
  return [
    claim.serviceStart === undefined ? dateText(language, claim) : language.span(claim.serviceStart, claim.serviceEnd, 'short'), [providerText(language, claim), kindText(language, claim), ...standing].join(' · '), whose.person(claim.connection) ?? '',
    claim.number ?? '', amountText(language, claim.amounts['plan-paid']), amountText(language, claim.amounts['you-owe']),
  ];
}

function termsBlocks(language: Language): readonly Block[] {
  const words = codeWords('record-codes', language.code);
  const terms = factsBlock(AMOUNT_NAMES.map((name) => [language.say(`amount.${name}`), words?.[`mean.${name}`]] as const));
  return terms.length === 0 ? [] : [{ is: 'heading', page: true, text: language.say('take.sheet.terms') }, ...terms];
}
