import { UhcError } from '../errors.js';
import type { AuthSurroundings } from './surroundings.js';
import { isDue, isExpired } from './token-answer.js';
import type { Tokens } from './token-answer.js';
import { refresh } from './token-request.js';
import type { TokenSource } from './token-request.js';

/** Where a connection's tokens are kept; `auth` does not know how. */
export interface TokenKeeper {
  /** Undefined: the connection is gone, or has ended. */
  read(): Promise<{ tokens: Tokens; source: TokenSource } | undefined>;
  keep(tokens: Tokens): Promise<void>;
  /** The payer said that the grant is over. */
  end(): Promise<void>;
}

/** Runs `work` while nobody else in this browser holds the same name: tabs, popup, panel and background share it. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/**
 * A bearer that is good now; `rejected` is one that the payer just answered with 401. The only place that renews: it takes the lock, and
 * reads the store again behind it, so that of many who ask one asks the payer.
 * @throws UhcError `grant_ended`, or why the payer could not be asked while no good token is at hand
 */
export async function bearer(name: string, keeper: TokenKeeper, exclusively: Exclusively, around: AuthSurroundings, rejected?: string): Promise<string> {
  const good = (tokens: Tokens): boolean => tokens.accessToken !== rejected && !isDue(tokens, around.now());
  const before = await keeper.read();
  if (!before) throw new UhcError('grant_ended');
  if (good(before.tokens)) return before.tokens.accessToken;
  return exclusively(name, async () => {
    const kept = await keeper.read();
    if (!kept) throw new UhcError('grant_ended');
    if (good(kept.tokens)) return kept.tokens.accessToken;
    return renewed(kept, keeper, around, rejected);
  });
}

async function renewed(kept: { tokens: Tokens; source: TokenSource }, keeper: TokenKeeper, around: AuthSurroundings, rejected?: string): Promise<string> {
  try {
    const tokens = await refreshTwice(kept, keeper, around);
    await keeper.keep(tokens);
    return tokens.accessToken;
  } catch (thrown) {
    if (!(thrown instanceof UhcError)) throw thrown;
    if (thrown.code === 'grant_ended' || thrown.code === 'patient_changed') {
      await keeper.end();
      throw thrown;
    }
    // Renewal comes ahead of time: what is at hand still serves, whatever the token endpoint's trouble.
    if (kept.tokens.accessToken !== rejected && !isExpired(kept.tokens, around.now())) return kept.tokens.accessToken;
    throw thrown;
  }
}

/** A grant is over only if the payer says so twice, the second time of the token that is kept then. */
async function refreshTwice(kept: { tokens: Tokens; source: TokenSource }, keeper: TokenKeeper, around: AuthSurroundings): Promise<Tokens> {
  try {
    return await refresh(kept.tokens, kept.source, around);
  } catch (thrown) {
    if (!(thrown instanceof UhcError) || thrown.code !== 'grant_ended') throw thrown;
    const again = await keeper.read();
    if (!again) throw thrown;
    return refresh(again.tokens, again.source, around);
  }
}
