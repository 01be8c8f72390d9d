/** What stands in place of a secret, so that the rest can be shown, and typed again with one's own. */
const MASKS: ReadonlyMap<string, string> = new Map([
  ['access_token', '$TOKEN'],
  ['client_secret', '$SECRET'],
  ['code_challenge', '$CHALLENGE'],
  ['code_verifier', '$VERIFIER'],
  ['password', '$PASSWORD'],
  ['refresh_token', '$REFRESH_TOKEN'],
]);
/** Secret in OAuth and on its pages, and parameters like others in a search. */
const OAUTH_MASKS: ReadonlyMap<string, string> = new Map([...MASKS, ['answer', '$ANSWER'], ['code', '$CODE'], ['state', '$STATE'], ['token', '$TOKEN'], ['onward', '$ONWARD']]);
const OF_OAUTH = /\/(oauth|sign-in|portal)([/?]|$)/;

/** A path, or a whole address, with its query, as it may be shown. */
export function withoutSecrets(url: string): string {
  const at = url.indexOf('?');
  const path = (at < 0 ? url : url.slice(0, at)).replace(/(\/sign-in\/|\/oauth\/authorize\/)[^/]+/, '$1…');
  return at < 0 ? path : `${path}?${formWithoutSecrets(path, url.slice(at + 1))}`;
}

/** A form that was sent to a path, or its query, in which each secret is named and not told. */
export function formWithoutSecrets(path: string, form: string): string {
  const masks = OF_OAUTH.test(path) ? OAUTH_MASKS : MASKS;
  return form
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=');
      const mask = masks.get(name);
      return mask === undefined ? pair : `${name}=${mask}`;
    })
    .join('&');
}
