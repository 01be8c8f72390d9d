/** What stands in place of a secret, so that the rest can be shown, and typed again with one's own. */
const MASKS: ReadonlyMap<string, string> = new Map([
  ['access_token', '$TOKEN'],
  ['answer', '$ANSWER'],
  ['client_secret', '$SECRET'],
  ['code', '$CODE'],
  ['code_challenge', '$CHALLENGE'],
  ['code_verifier', '$VERIFIER'],
  ['password', '$PASSWORD'],
  ['refresh_token', '$REFRESH_TOKEN'],
  ['state', '$STATE'],
  ['token', '$TOKEN'],
]);
/** `code` and `state` are search parameters of FHIR, and secret only in OAuth. */
const OF_OAUTH = /\/(oauth|sign-in|portal)\//;

/** A path with its query, as it may be shown. */
export function withoutSecrets(url: string): string {
  const at = url.indexOf('?');
  const path = (at < 0 ? url : url.slice(0, at)).replace(/(\/sign-in\/|\/oauth\/authorize\/)[^/]+/, '$1…');
  if (at < 0) return path;
  return `${path}?${OF_OAUTH.test(path) ? masked(url.slice(at + 1)) : url.slice(at + 1)}`;
}

/** A form or query in which each secret is named, and not told. */
export function masked(form: string): string {
  return form
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=');
      const mask = MASKS.get(name);
      return mask === undefined ? pair : `${name}=${mask}`;
    })
    .join('&');
}
