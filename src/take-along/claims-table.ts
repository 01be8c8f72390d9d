import type { Language } from '../i18n/language.js';
import { AMOUNT_NAMES, type Claim, type ClaimLine, type ClaimSummary, type Diagnosis, type Reason } from '../model/claim/claim.js';
import type { Cell } from './csv.js';
import { moneyCells } from './money-cells.js';
import type { Whose } from './whose.js';
import { codedText, codesText, decisionText, kindText, serviceText, standingText } from './words.js';

/** A claim on its way into a table: whole, or only what the list knows of it where it is not kept whole. */
export interface Taken {
  readonly summary: ClaimSummary;
  readonly claim?: Claim;
}

/** The names of the columns, in an order that stays. `docs/take-along.md` says what is in each. */
export function claimsHead(language: Language): readonly Cell[] {
  const names = AMOUNT_NAMES.map((name) => language.say(`amount.${name}`));
  const currency = language.say('take.column.currency');
  const twice = language.say('take.column.twice');
  const ofClaim = [...names, currency, twice].map((name) => language.say('take.column.claim', { name }));
  return [
    ...(['person', 'plan', 'number', 'kind', 'from', 'to', 'provider', 'npi', 'line', 'service', 'codes', 'modifiers', 'quantity', 'unit', 'place', 'network', 'decision', 'standing'] as const)
      .map((column) => language.say(`take.column.${column}`)),
    ...names, currency, twice, language.say('take.column.reasons'), ...ofClaim,
    ...(['diagnoses', 'id'] as const).map((column) => language.say(`take.column.${column}`)),
  ];
}

/**
 * One row a service. The claim's own amounts stand in its first row alone: whoever adds up a column counts nothing twice. A claim without
 * services has one row.
 */
export function claimRows(language: Language, taken: Taken, whose: Whose): readonly (readonly Cell[])[] {
  const lines = taken.claim?.lines ?? [];
  return (lines.length > 0 ? lines : [undefined]).map((line, at) => row(language, taken, whose, line, at === 0));
}

function row(language: Language, { summary, claim }: Taken, whose: Whose, line: ClaimLine | undefined, first: boolean): readonly Cell[] {
  const service = moneyCells(language, line?.amounts ?? {});
  const whole = moneyCells(language, first ? summary.amounts : {});
  return [
    whose.person(summary.connection), whose.plan(summary.connection), summary.number, kindText(language, summary),
    line?.start ?? summary.serviceStart, line?.end ?? (line?.start ? undefined : summary.serviceEnd), summary.provider, claim?.provider?.npi,
    ...serviceCells(language, summary, claim, line), standingText(language, summary.standing),
    ...service.values, service.currency, service.twice, reasonsText(claim, line, first),
    ...whole.values, whole.currency, whole.twice, diagnosesText(claim, line), summary.id,
  ];
}

function serviceCells(language: Language, summary: ClaimSummary, claim: Claim | undefined, line: ClaimLine | undefined): readonly Cell[] {
  const network = line ? (line.network ?? claim?.network) : summary.network;
  const said = [network && language.say(`network.${network}`), decisionText(language, line ? line.decision : summary.decision)];
  if (!line) return [undefined, summary.serviceText, undefined, undefined, undefined, undefined, undefined, ...said];
  return [line.sequence, serviceText(line), codesText(line.codes), codesText(line.modifiers), line.quantity?.value, line.quantity?.unit, codedText(line.place), ...said];
}

/** The payer's words, with its codes; those of the whole claim beside its first service. */
function reasonsText(claim: Claim | undefined, line: ClaimLine | undefined, first: boolean): string {
  const reasons = [...(first ? (claim?.reasons ?? []) : []), ...(line?.reasons ?? [])];
  return [...new Set(reasons.map(reasonText))].filter((text) => text !== '').join('; ');
}

export function reasonText({ text, codes }: Reason): string {
  const words = text ?? codes.find(({ display }) => display)?.display;
  const code = codesText(codes);
  return words !== undefined && code !== '' ? `${words} (${code})` : (words ?? code);
}

function diagnosesText(claim: Claim | undefined, line: ClaimLine | undefined): string {
  const named = (claim?.diagnoses ?? []).filter(({ sequence }) => !line || line.diagnoses.length === 0 || line.diagnoses.includes(sequence));
  return named.map(diagnosisText).join('; ');
}

export function diagnosisText({ text, codes }: Diagnosis): string {
  return reasonText({ codes, ...(text !== undefined && { text }) });
}
