import type { IncomingMessage } from 'node:http';
import type { Rotation } from '../oauth/rotation.js';
import type { Faults } from './faults.js';

/** How refresh tokens rotate at a request. */
export function rotationOf(faults: Faults, request: IncomingMessage): Rotation {
  if (faults.isOn('token:rotate-strict', request)) return 'strict';
  return faults.isOn('token:rotate', request) ? 'lenient' : 'none';
}
