/** What an extension page asks of the background. There is no message that answers with a token or a claim. */
export type Request =
  | { readonly ask: 'connect'; readonly choice: string; readonly scopes: readonly string[] }
  | { readonly ask: 'cancel' };

/** A message as it came, where it is one of ours. */
export function requestIn(message: unknown): Request | undefined {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
  if (message.ask === 'cancel') return { ask: 'cancel' };
  if (message.ask !== 'connect' || !('choice' in message) || !('scopes' in message)) return undefined;
  const { choice, scopes } = message;
  if (typeof choice !== 'string' || !Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) return undefined;
  return { ask: 'connect', choice, scopes };
}
