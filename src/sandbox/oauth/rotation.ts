import type { IncomingMessage } from 'node:http';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';

/** Whether a renewal brings a new refresh token: the payer's own never does. `lenient` still takes the old one, `strict` ends the grant at it. */
export type Rotation = 'none' | 'lenient' | 'strict';

/** For the provider's `rotateRefreshToken`, which asks at each renewal. */
export function rotates(rotation: (request: IncomingMessage) => Rotation): (ctx: KoaContextWithOIDC) => boolean {
  return (ctx) => rotation(ctx.req) !== 'none';
}

/** The provider knows strict rotation alone: a refresh token that was used once ends the grant when it comes again. Lenient is not to use it up. */
export function keepUsedTokens(provider: Provider, rotation: (request: IncomingMessage) => Rotation): void {
  const token = provider.RefreshToken.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the token that it is asked of
  const consume = token.consume;
  token.consume = function consumeUnlessLenient(): Promise<void> {
    const request = Provider.ctx?.req;
    return request && rotation(request) === 'lenient' ? Promise.resolve() : consume.call(this);
  };
}
