import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SERVED_TYPES } from '../../../src/sandbox/fhir/parameters/served.js';
import { GENERATED } from './generated.js';

/** Known to the server of every resource, and not read out of it. */
const OF_THE_SERVER: ReadonlySet<string> = new Set(['_id', '_lastUpdated']);

describe('the sandbox’s data', () => {
  for (const { name, parameters } of SERVED_TYPES.values()) {
    it(`has something for every search parameter to find: ${name}`, () => {
      const own = GENERATED.resources.filter(({ resourceType }) => resourceType === name);
      const nothing = Object.entries(parameters).filter(([code, parameter]) => !OF_THE_SERVER.has(code) && !own.some((resource) => parameter.read(resource).length > 0));
      assert.deepEqual(nothing.map(([code]) => code), []);
    });
  }
});
