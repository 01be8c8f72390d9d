import { copyScript } from '../../pages/copy.js';
import { clockScript } from './clock-script.js';
import { faultsScript } from './faults-script.js';
import { liveScript } from './live-script.js';
import { steerScript } from './steer-script.js';

/** What the page does in a browser: each part is a text of its own, since it runs there and not here. */
export const dashboardScript = [steerScript, clockScript, faultsScript, liveScript, copyScript].join('\n');
