import type { ErrorCode } from '../errors.js';

/** What an extension page asks of the background. There is no message that answers with a token or a claim. */
export type Request =
  | { readonly ask: 'connect'; readonly choice: string; readonly scopes: readonly string[] }
  /** `runs`: whether a sign-in runs, answered with a boolean. */
  | { readonly ask: 'cancel' | 'show' | 'runs' };

/** The answer to `connect` where the sign-in ended without a connection; an error itself does not survive the way. */
export interface Ended {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Who sent a message, as the browser tells it; and who we are. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}
export interface Own {
  readonly id: string;
  /** `chrome-extension://<id>/`: where all our pages stand. */
  readonly root: string;
}

/** A message where it is one of ours: from a page of this extension, and from no content script, web page or other extension. */
export function requestFrom({ id, url }: Sender, own: Own, message: unknown): Request | undefined {
  return id === own.id && url?.startsWith(own.root) ? requestIn(message) : undefined;
}

function requestIn(message: unknown): Request | undefined {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
  const { ask } = message;
  if (ask === 'cancel' || ask === 'show' || ask === 'runs') return { ask };
  if (ask !== 'connect' || !('choice' in message) || !('scopes' in message)) return undefined;
  const { choice, scopes } = message;
  if (typeof choice !== 'string' || !Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) return undefined;
  return { ask, choice, scopes };
}
