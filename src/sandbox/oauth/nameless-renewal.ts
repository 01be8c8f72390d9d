import { Provider } from 'oidc-provider';
import { PUBLIC_CLIENT } from './clients.js';

type Form = Readonly<Record<string, unknown>>;

/**
 * The payer's page renews with `grant_type` and `refresh_token` alone. A public client need not name itself there, since the token says
 * whose it is; the provider wants to be told. A confidential client still has to show its secret, and a token that nobody knows is refused as
 * one of the public client's.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export function takeNamelessRenewals(provider: Provider, clientOf: (refreshToken: string) => string | undefined): void {
  const forms = new WeakMap<object, Form>();
  Object.defineProperty(provider.OIDCContext.prototype, 'body', {
    get(this: object) {
      return forms.get(this);
    },
    set(this: object, form: Form) {
      const nameless = form['grant_type'] === 'refresh_token' && form['client_id'] === undefined && Provider.ctx?.headers.authorization === undefined;
      const token = form['refresh_token'];
      forms.set(this, nameless && typeof token === 'string' ? { ...form, client_id: clientOf(token) ?? PUBLIC_CLIENT } : form);
    },
  });
}
