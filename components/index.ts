/** `uhc-widgets`: registers all elements, and names their classes and events. */
import './claim/uhc-claim.js';
import './claims-list/uhc-claims-list.js';
import './connect/uhc-connect.js';
import './drug-search/uhc-drug-search.js';
import './pharmacy-search/uhc-pharmacy-search.js';
import './plan-search/uhc-plan-search.js';
import './member-card/uhc-member-card.js';
import './procedures-list/uhc-procedures-list.js';
import './provider-search/uhc-provider-search.js';
import './spending/uhc-spending.js';

export { ClaimElement } from './claim/claim-element.js';
export { ClaimsListElement } from './claims-list/claims-list-element.js';
export { ConnectElement } from './connect/connect-element.js';
export { DrugSearchElement } from './drug-search/drug-search-element.js';
export { PharmacySearchElement } from './pharmacy-search/pharmacy-search-element.js';
export { PlanSearchElement } from './plan-search/plan-search-element.js';
export { MemberCardElement } from './member-card/member-card-element.js';
export { ProceduresListElement } from './procedures-list/procedures-list-element.js';
export { ProviderSearchElement } from './provider-search/provider-search-element.js';
export { SpendingElement } from './spending/spending-element.js';
export { UhcConnectEvent } from './shared/connect-event.js';
export { UhcDisconnectEvent } from './shared/disconnect-event.js';
export { UhcErrorEvent } from './shared/error-event.js';
export { UhcLoadEvent } from './shared/load-event.js';
export { UhcSelectEvent } from './shared/select-event.js';
export { createClient } from '../src/store/create-client.js';
