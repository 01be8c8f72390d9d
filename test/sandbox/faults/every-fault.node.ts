import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { FAULTS } from '../../../src/sandbox/faults/faults.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { directory } from '../support/directory-data.js';
import { sampleData } from '../support/sample-data.js';
import { OF_AUTHORIZE } from './seen/of-authorize.js';
import { OF_FHIR_ANSWERS } from './seen/of-fhir-answers.js';
import { OF_FHIR_REFUSALS } from './seen/of-fhir-refusals.js';
import { OF_CORS, OF_DISCOVERY, OF_MEMBERS_AND_TIME, OF_REVOKE } from './seen/of-the-rest.js';
import { OF_TOKEN } from './seen/of-token.js';
import { Stage, type Seen } from './seen/stage.js';

const SEEN: ReadonlyMap<string, Seen> = new Map(Object.entries({ ...OF_AUTHORIZE, ...OF_TOKEN, ...OF_REVOKE, ...OF_DISCOVERY, ...OF_FHIR_REFUSALS, ...OF_FHIR_ANSWERS, ...OF_CORS, ...OF_MEMBERS_AND_TIME }));

let sandbox: RunningSandbox;
let stage: Stage;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: { ...sampleData, resources: [...sampleData.resources, ...directory] } });
  stage = new Stage(sandbox);
});
afterEach(() => stage.control('POST', 'reset'));
after(() => sandbox.close());

describe('a client sees what is switched on', () => {
  for (const { name, words } of FAULTS) {
    it(`${name}: ${words}`, async () => {
      const seen = SEEN.get(name);
      assert.ok(seen, `nobody looks at ${name}`);
      await stage.on(name, seen.value === undefined ? {} : { value: seen.value });
      await seen.sees(stage);
    });
  }

  it('and nothing else is looked at', () => {
    assert.deepEqual([...SEEN.keys()].filter((name) => !FAULTS.some((fault) => fault.name === name)), []);
  });
});
