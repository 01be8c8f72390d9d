import type { NetworkListing } from '../../src/model/directory/provider.js';
import { UhcSelectEvent } from '../shared/select-event.js';

interface ProviderSearch extends HTMLElement {
  network?: string;
}

/**
 * The provider search that a plan's networks lead to: the element that `providers` names by its id, else the first `<uhc-provider-search>` in the same
 * page (or the same shadow root).
 */
export function providerSearchFor(element: HTMLElement, id: string | undefined): ProviderSearch | undefined {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  return (id ? root.getElementById(id) : root.querySelector<ProviderSearch>('uhc-provider-search')) ?? undefined;
}

/** Tells the page which network was chosen; unless the page shows it itself, the provider search looks in it from now on. True where it does. */
export function findProvidersIn(element: HTMLElement, network: NetworkListing, id: string | undefined): boolean {
  const [, key = network.reference] = /\/([^/]+)$/.exec(network.reference) ?? [];
  if (!element.dispatchEvent(new UhcSelectEvent('Organization', key))) return false;
  const search = providerSearchFor(element, id);
  if (!search) return false;
  search.network = network.reference;
  search.scrollIntoView({ block: 'start' });
  return true;
}
