import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { run } from '../../scripts/test/run.js';
import { FAULTS } from '../../src/sandbox/faults/faults.js';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';

const GUIDE = readFileSync('docs/sandbox.md', 'utf8');

/** What the guide gives to type, block by block. */
const TYPED = [...GUIDE.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines.trim());

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0 });
});
after(() => sandbox.close());

/** As it stands, with the port at hand; a refusal is a failure save where the guide asks for one, which it does with `-i`. */
function typed(lines: string): string {
  const here = lines.replaceAll('http://localhost:9400', sandbox.origin).replaceAll('curl -s ', 'curl --fail-with-body -sS ').replaceAll('curl -si ', 'curl -sS -i ');
  return `set -e\n${here.replace(/^(curl .*)$/gm, '$1; echo')}`;
}

describe('docs/sandbox.md', () => {
  it('has something to type', () => {
    assert.ok(TYPED.length > 10);
  });

  for (const lines of TYPED) {
    it(`works as it is typed: ${lines.split('\n').at(-1) ?? ''}`, async () => {
      const { code, output } = await run('bash', ['-c', typed(lines)]);
      assert.equal(code, 0, output);
      if (lines.includes('fhir:429')) assert.match(output, /^HTTP\/1.1 429[\s\S]*^HTTP\/1.1 503/m);
    });
  }

  it('names no fault that there is not', () => {
    const named = [...GUIDE.matchAll(/\b(?:authorize|token|revoke|discovery|fhir|cors|grant|data|clock):[A-Za-z0-9][\w-]*/g)].map(([name]) => name).filter((name) => !/^data:\s/.test(name));
    assert.ok(named.length > 10);
    assert.deepEqual(named.filter((name) => !FAULTS.some((fault) => fault.name === name)), []);
  });

  it('gives the members as they are', async () => {
    for (const [, username, password] of GUIDE.matchAll(/^\| `(\S+@\S+)` \| `(\S+)`/gm)) {
      assert.ok((await dashboard()).includes(username ?? ''), username);
      assert.ok((await dashboard()).includes(password ?? ''), password);
    }
  });
});

async function dashboard(): Promise<string> {
  return (await fetch(`${sandbox.origin}/_sandbox`)).text();
}
