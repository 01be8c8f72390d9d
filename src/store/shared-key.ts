/** For a service worker, which has it from the start. */
export { askForKey, shareKey } from '../db/shared-key.js';
