import { ContextRoot, createContext } from '@lit/context';
import type { UhcClient } from '../../src/store/client.js';

/** How an element finds the client of the `<uhc-connect>` around it. The key is the same for two copies of this script in one page. */
export const clientContext = createContext<UhcClient | undefined>(Symbol.for('uhc-widgets/client'));

let rooted = false;

/** Keeps the asking of elements that were upgraded before the `<uhc-connect>` around them. */
export function rootContexts(): void {
  if (rooted) return;
  rooted = true;
  new ContextRoot().attach(document.documentElement);
}
