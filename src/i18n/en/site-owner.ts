import type { ErrorCode } from '../../errors.js';

/**
 * One sentence for whoever puts an element into a page: what to set, and to what. English, as consoles are, and loaded when there is
 * something to say. A code that is missing here is nothing that a site owner can mend.
 */
export const siteOwner: { readonly [C in ErrorCode]?: string } = {
  config_client_id_missing: 'An element that shows a member’s records needs a client-id attribute: the client id that the payer gave you.',
  config_payer_unknown: 'The payer attribute names no payer that is known here; it takes rmhp, sierra, hsid, healthx or sandbox, separated by spaces.',
  config_payer_unavailable: 'There is no client id for this payer, so nobody can connect to it from here.',
  config_base_insecure: 'The address of a FHIR server has to start with https; http is taken for this computer alone.',
  config_base_invalid: 'The fhir-base (or sandbox) attribute is no address of a FHIR server.',
  config_page_not_web: 'Signing in needs a page that is served over https, or from this computer: a file on disk, and plain http, have no address to come back to.',
  config_redirect_invalid: 'The redirect-uri has to be on this page’s own origin, and must be registered with the payer in the same words.',
  config_callback_missing: 'The callback address does not serve callback.html: copy it from the package to where redirect-uri points.',
  discovery_foreign_endpoint: 'The server names sign-in addresses on another host; if that is right, set the endpoints property.',
  discovery_not_fhir: 'The address in fhir-base does not answer as a FHIR server with SMART discovery does.',
  discovery_pkce_unsupported: 'The server does not offer PKCE with S256, and without it nobody is sent there.',
  auth_redirect_shared: 'A second server would come back to the same redirect-uri as the first: give it one of its own.',
  auth_registration_wrong: 'The payer does not know this client id, or not with this redirect-uri: compare both with what you registered.',
  payer_cors: 'The payer’s server answers, and lets no page of this origin read it (CORS): a page needs a relay then (the relay attribute); the extension needs none.',
};
