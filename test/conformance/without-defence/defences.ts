/** A text in a source, and what stands there without the defence. */
export interface Edit {
  readonly file: string;
  readonly text: string;
  readonly without: string;
}

/** A defence, and how the sources look without it. */
export interface Defence extends Edit {
  /** Which attack it stands against: how its file begins. */
  readonly attack: string;
  readonly what: string;
  /** A second place that has to give way. */
  readonly also?: Edit;
  /** What has to be built anew for the test to see it. */
  readonly builds?: readonly string[];
}

const EMBED = ['embed', 'callback'];
const AUTHORIZATION = 'src/auth/authorization.ts';
const VALIDATED = 'oauth.validateAuthResponse(server, { client_id: flow.clientId }, answer.searchParams, flow.state)';

/** In the order of the attacks. A defence whose text is not found any more is said, and counts as not tried. */
export const DEFENCES: readonly Defence[] = [
  { attack: 'a01', what: 'the state is compared', file: AUTHORIZATION, text: VALIDATED, without: VALIDATED.replace('flow.state', 'oauth.skipStateCheck') },
  { attack: 'a01', what: 'the address at which an answer arrives is compared', file: AUTHORIZATION, text: '  checkArrival(answer, flow.redirectUri);\n', without: '' },
  { attack: 'a01', what: 'a code stands once in an answer', file: 'src/auth/token-request.ts', text: '!code || more.length > 0', without: '!code' },
  { attack: 'a02', what: 'a flow is taken once', file: 'src/db/flows.ts', text: 'holds: (value) => value !== undefined && (value as FlowRecord).taken === undefined,', without: 'holds: () => true,' },
  { attack: 'a02', what: 'the state is a new one each time', file: AUTHORIZATION, text: 'state: oauth.generateRandomState()', without: "state: 'always-the-same'" },
  { attack: 'a03', what: 'the verifier is a new one each time', file: AUTHORIZATION, text: 'verifier: oauth.generateRandomCodeVerifier()', without: "verifier: 'v'.repeat(43)" },
  { attack: 'a04', what: 'the methods that a server names are read', file: 'src/auth/discovery.ts', text: '  checkPkce(metadata);\n', without: '' },
  { attack: 'a04', what: 'the challenge is S256', file: AUTHORIZATION, text: "    code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),\n    code_challenge_method: 'S256',", without: "    code_challenge: flow.verifier,\n    code_challenge_method: 'plain'," },
  { attack: 'a05', what: 'the address at which an answer arrives is compared', file: AUTHORIZATION, text: '  checkArrival(answer, flow.redirectUri);\n', without: '' },
  { attack: 'a05', what: 'the issuer is compared', file: AUTHORIZATION, text: 'issuer: said === undefined || ofOurHost ? (issuer ?? said ?? flow.fhirBase) : flow.fhirBase,', without: 'issuer: said ?? flow.fhirBase,' },
  { attack: 'a05', what: 'an issuer is believed on its own host alone', file: AUTHORIZATION, text: 'issuer: said === undefined || ofOurHost ? (issuer ?? said ?? flow.fhirBase) : flow.fhirBase,', without: 'issuer: issuer ?? (ofOurHost ? said : flow.fhirBase),' },
  { attack: 'a05', what: 'an announced issuer is missed', file: AUTHORIZATION, text: '    ...(sendsIssuer && { authorization_response_iss_parameter_supported: true }),\n', without: '' },
  { attack: 'a05', what: 'a redirect URI is not shared with a connected server', file: 'src/store/sign-in.ts', text: '    await this.#checkShared(redirectUri, fhirBase);\n', without: '' },
  { attack: 'a06', what: 'each endpoint is checked', file: 'src/auth/discovery.ts', text: '  for (const address of [authorize, token, revoke]) if (address) checkEndpoint(address, server, given);\n', without: '' },
  { attack: 'a07', what: 'the callback page speaks to its own origin alone', file: 'src/embed/callback.ts', text: '.postMessage(message, location.origin)', without: ".postMessage(message, '*')", builds: EMBED },
  { attack: 'a07', what: 'a redirect URI is on the page’s own origin', file: 'src/auth/redirect-uri.ts', text: 'if (uri?.origin !== page.origin) throw', without: 'if (!uri) throw', builds: EMBED },
  { attack: 'a08', what: 'who speaks is looked at', file: 'src/auth/redirect-popup.ts', text: '      if (event.origin !== location.origin || event.source !== popup) return;\n', without: '', builds: EMBED },
  { attack: 'a08', what: 'the origin of who speaks is looked at', file: 'src/auth/redirect-popup.ts', text: 'event.origin !== location.origin || event.source !== popup', without: 'event.source !== popup', builds: EMBED },
  { attack: 'a08', what: 'the window that speaks is looked at', file: 'src/auth/redirect-popup.ts', text: 'event.origin !== location.origin || event.source !== popup', without: 'event.origin !== location.origin', builds: EMBED },
  { attack: 'a08', what: 'the state in a message is compared', file: 'src/auth/answer-channel.ts', text: "url?.searchParams.get('state') === state ? url : undefined", without: 'url', builds: EMBED },
  { attack: 'a09', what: 'the channel’s name carries the state', file: 'src/auth/answer-channel.ts', text: '`uhc-widgets-answer-${state}`', without: '`uhc-widgets-answer${state && \'\'}`', builds: EMBED },
  { attack: 'a10', what: 'the address is cleaned first', file: 'src/embed/callback.ts', text: "history.replaceState(null, '', location.pathname);\n", without: '', builds: EMBED },
  { attack: 'a10', what: 'the callback page has a policy', file: 'scripts/build/callback-page.ts', text: "default-src 'none'; script-src '${hashOf(inline, 'sha256')}'; base-uri 'none'; form-action 'none'", without: "form-action 'none'", builds: EMBED },
  { attack: 'a10', what: 'the callback page names itself to nobody', file: 'src/embed/callback.html', text: '    <meta name="referrer" content="no-referrer" />\n', without: '    <meta name="referrer" content="unsafe-url" />\n', builds: EMBED },
  { attack: 'a11', what: 'an error’s word is kept only if it is one', file: AUTHORIZATION, text: "/^[a-z_]{1,40}$/.test(thrown.error) ? thrown.error : 'unknown'", without: 'thrown.error' },
  {
    attack: 'a11', what: 'an error’s description is neither kept nor drawn', file: AUTHORIZATION,
    text: "?? 'auth_refused', { error: known,", without: "?? 'auth_refused', { error: known, description: thrown.error_description ?? '',",
    also: { file: 'components/connect/way-view.ts', text: '      return stepView(title, text, actions, foot);', without: "      return stepView(title, connecting.error.facts['description'] ?? text, actions, foot);" },
    builds: EMBED,
  },
  { attack: 'a12', what: 'no redirect of a token request is followed', file: 'src/auth/bounded-fetch.ts', text: "redirect: 'manual'", without: "redirect: 'follow'" },
  { attack: 'a12', what: 'no redirect of a read is followed', file: 'src/fhir/client.ts', text: "redirect: 'manual'", without: "redirect: 'follow'" },
  { attack: 'a12', what: 'links are confined to the base', file: 'src/fhir/client.ts', text: 'const url = confine(link, base);', without: "const url = new URL(link, base.href.replace(/\\/?$/, '/'));" },
  { attack: 'a13', what: 'the parsed host is looked at', file: 'src/payers/checked-base.ts', text: "host === 'localhost' ||", without: "host.startsWith('localhost') ||" },
  { attack: 'a13', what: 'a base without TLS is refused', file: 'src/payers/checked-base.ts', text: "  if (url.protocol === 'http:' && !isLoopback(url)) throw new UhcError('config_base_insecure', { host: url.host });\n", without: '' },
  { attack: 'a13', what: 'an endpoint without TLS is refused', file: 'src/auth/discovery.ts', text: "  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) throw", without: '  if (isLoopback(new URL(\'about:blank\'))) throw' },
  { attack: 'a14', what: 'a renewal is held against the patient', file: 'src/auth/token-request.ts', text: "  if (answer.patient !== patient) throw new UhcError('patient_changed');\n", without: '' },
  { attack: 'a14', what: 'a grant needs a patient', file: 'src/store/grants.ts', text: "    if (patient === undefined) throw new UhcError('auth_no_patient', { host: new URL(flow.fhirBase).host });\n", without: "    if (patient === undefined) return '';\n" },
  { attack: 'a14', what: 'scopes that are not told are those that were asked', file: 'src/auth/token-answer.ts', text: ': before.scopes,', without: ': [],' },
  { attack: 'a15', what: 'a lifetime is kept within bounds', file: 'src/auth/token-answer.ts', text: 'seconds > 0 ? Math.min(Math.max(seconds, SHORTEST), LONGEST) : USUAL', without: 'true ? seconds : USUAL' },
  { attack: 'a15', what: 'only a bearer is one', file: 'src/auth/token-answer.ts', text: "  if (token_type.toLowerCase() !== 'bearer') throw new UhcError('auth_answer_invalid');\n", without: '' },
  { attack: 'a15', what: 'an answer has 64 kB', file: 'src/auth/bounded-fetch.ts', text: 'boundedBody(response, LONGEST)', without: 'boundedBody(response, Infinity)' },
  { attack: 'a16', what: 'the extension shows no file to web pages, and is framed by nobody', file: 'manifest.json', text: "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html\"\n  }", without: "object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html\"\n  },\n  \"web_accessible_resources\": [{ \"resources\": [\"*\"], \"matches\": [\"<all_urls>\"] }]", builds: ['chrome-dev'] },
  { attack: 'a16', what: 'what is asked is shown before anybody leaves', file: 'components/connect/connect-element.ts', text: '    this.#go(only && client.choices.length === 1 ?', without: '    if (only) this.#leave(client, only.key);\n    else this.#go(only && client.choices.length === 1 ?', builds: EMBED },
  { attack: 'a17', what: 'we ask for no password', file: 'components/connect/consent-view.ts', text: '    <div class="acts way">', without: '    <input type="password"><div class="acts way">', builds: EMBED },
  { attack: 'a17', what: 'the consent says which host will open', file: 'components/connect/consent-view.ts', text: '${host}</b>', without: '</b>', builds: EMBED },
  { attack: 'a17', what: 'the host is the one that was found', file: 'components/connect/way-in.ts', text: 'host: found ?? choice.host,', without: 'host: choice.host,', builds: EMBED },
  { attack: 'a18', what: 'what is here is wiped whatever the payer says', file: 'src/store/grants.ts', text: '    else await this.#remove(id);\n    await this.#changed();\n    await gone();\n    return { revoked: tokens ? await revoke(tokens, kept.value.source, this.around) : \'unconfirmed\' };', without: '    const revoked = tokens ? await revoke(tokens, kept.value.source, this.around) : \'unconfirmed\';\n    if (revoked === \'confirmed\') await this.#remove(id);\n    await this.#changed();\n    await gone();\n    return { revoked };' },
  { attack: 'a18', what: 'the payer has five seconds', file: 'src/auth/revocation.ts', text: 'PATIENCE_MS = 5_000', without: 'PATIENCE_MS = 20_000' },
  { attack: 'oauth-requests', what: 'nothing is missing', file: 'src/auth/token-request.ts', text: '{ ...form, client_id: clientId }', without: 'form' },
  { attack: 'oauth-requests', what: 'nothing is added', file: 'src/auth/token-request.ts', text: '{ ...form, client_id: clientId }', without: '{ ...form, client_id: clientId, client_secret: \'\' }' },
];
