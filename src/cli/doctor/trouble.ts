import { UhcError, asUhcError } from '../../errors.js';
import type { ErrorCode } from '../../errors.js';
import { searchPage } from '../../fhir/bundle.js';
import type { SearchPage } from '../../fhir/bundle.js';
import { refusal } from '../../fhir/refusal.js';
import { isObject, listed, textIn } from './reply.js';
import type { Answered, Reply } from './reply.js';

/** Why an answer cannot be used. */
export interface Trouble {
  /** For the table: `503`, `HTML, with status 200`. */
  readonly words: string;
  /** What the widgets say then; `docs/errors.md` has each. */
  readonly code: ErrorCode;
}

/** What is wrong with an answer that should be FHIR's JSON with a status of 2xx; nothing where it is that. */
export function troubleOf(reply: Reply): Trouble | undefined {
  if (reply.state === 'silent') return { words: reply.why, code: reply.why.includes('within') ? 'payer_too_slow' : 'payer_unreachable' };
  if (isRedirect(reply)) return { words: `${reply.status}, on to ${hostIn(reply)}`, code: 'payer_unreachable' };
  if (reply.status < 200 || reply.status > 299) return refused(reply);
  if (isObject(reply.json)) return isOutcome(reply) ? { words: `an OperationOutcome, with status ${reply.status}`, code: 'payer_refused' } : undefined;
  return { words: notJson(reply), code: 'payer_answer_invalid' };
}

export type Searched =
  | { readonly page: SearchPage; readonly reply: Answered; readonly trouble?: never }
  | { readonly trouble: Trouble; readonly page?: never; readonly reply: Reply };

/** A page of a search, read as the widgets read it. */
export function searchedIn(reply: Reply, type: string): Searched {
  const trouble = troubleOf(reply);
  if (trouble || reply.state === 'silent') return { trouble: trouble ?? { words: 'no answer', code: 'payer_unreachable' }, reply };
  try {
    return { page: searchPage(reply.json, type, reply.url.host), reply };
  } catch (thrown) {
    return { trouble: { words: 'JSON that is no Bundle', code: asUhcError(thrown).code }, reply };
  }
}

export function isRedirect({ status }: Answered): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** The host that a redirect leads to. */
export function hostIn({ headers, url }: Answered): string {
  const location = headers.get('location') ?? '';
  return URL.canParse(location, url) ? new URL(location, url).host : 'nowhere';
}

export function isOutcome({ json }: Answered): boolean {
  return isObject(json) && json['resourceType'] === 'OperationOutcome';
}

function refused(reply: Answered): Trouble {
  const { code }: UhcError = refusal(new Response(null, { status: Math.min(599, Math.max(200, reply.status)), headers: reply.headers }), reply.url, reply.at);
  const issue = isObject(reply.json) ? listed(reply.json['issue']).find(isObject) : undefined;
  const wait = reply.headers.get('retry-after');
  return { words: [String(reply.status), issue && textIn(issue['code']), wait && `Retry-After ${wait}`].filter(Boolean).join(', '), code };
}

function notJson({ text, headers, status }: Answered): string {
  if (text.trim() === '') return `an empty body, with status ${status}`;
  if (/^\s*<(!doctype|html)/i.test(text)) return `HTML, with status ${status}`;
  if (/^\s*[{[]/.test(text)) return 'JSON that ends early or is broken';
  return `no JSON (${headers.get('content-type') ?? 'of no stated type'})`;
}
