import { createContext } from '@lit/context';
import type { UhcClient } from '../../src/store/client.js';

/** How an element finds the client of the `<uhc-connect>` around it. The key is the same for two copies of this script in one page. */
export const clientContext = createContext<UhcClient | undefined>(Symbol.for('uhc-widgets/client'));
