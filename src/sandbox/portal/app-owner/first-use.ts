import { needsNoRedirect, type App } from '../../registry/app.js';

/** What one would write first with a new Client ID: markup for a page, or the request of a server. */
export function firstUse(app: App, origin: string): { readonly title: string; readonly text: string } {
  if (needsNoRedirect(app)) {
    return { title: 'A first token', text: `curl -s ${origin}/hsid/oauth/token -d grant_type=client_credentials -d client_id=${app.clientId} -d client_secret=$SECRET` };
  }
  if (app.kind === 'confidential') {
    return { title: 'Its addresses', text: `${origin}/hsid/oauth/authorize\n${origin}/hsid/oauth/token\n${origin}/hsid/R4` };
  }
  const element = app.access.includes('patient') ? 'uhc-claims-list' : 'uhc-provider-search';
  const lines = [`client-id="${app.clientId}"`, 'payer="hsid"', `sandbox="${origin}"`, `privacy-policy="${app.privacyPolicy}"`];
  return { title: 'A first embed', text: `<script src="/uhc-widgets.js" defer></script>\n<${element}\n  ${lines.join('\n  ')}>\n</${element}>` };
}
