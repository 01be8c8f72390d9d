/**
 * How an answer comes home from the callback page to the page that waits for it: by a channel whose name is the flow's state, and by
 * `postMessage` to the opener, since a sign-in page with `Cross-Origin-Opener-Policy` cuts the one and a partitioned frame the other.
 * Only the address of the answer travels.
 */
export const channelName = (state: string): string => `uhc-widgets-answer-${state}`;

export interface AnswerMessage {
  readonly type: 'uhc-answer';
  readonly answer: string;
}

export const RECEIVED = 'uhc-answer-received';

/** The answer in a message, where it is one, and of this very flow. Anything else on the way is none of our business. */
export function answerIn(data: unknown, state: string): URL | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'uhc-answer') return undefined;
  const text = 'answer' in data && typeof data.answer === 'string' ? data.answer : '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.searchParams.get('state') === state ? url : undefined;
}
