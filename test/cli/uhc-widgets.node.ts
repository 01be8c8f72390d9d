import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { uhcWidgets } from '../../src/cli/uhc-widgets.js';
import { startSandbox } from '../../src/sandbox/start.js';
import type { RunningSandbox } from '../../src/sandbox/start.js';
import { silentPort } from './support/silent-port.js';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function typed(line: string, { colors = false, width = 100 } = {}): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await uhcWidgets(line.split(' ').filter(Boolean), { out: (text) => out.push(text), err: (text) => err.push(text), colors, width });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('npx uhc-widgets', () => {
  it('says what there is', async () => {
    for (const words of ['', '--help', 'help']) {
      const { code, out } = await typed(words);
      assert.equal(code, 0);
      assert.match(out, /sandbox .*\n.*doctor /);
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal((await typed('--version')).out, version);
  });

  it('says what each command takes', async () => {
    assert.match((await typed('sandbox --help')).out, /--port.*[\s\S]*--load/);
    assert.match((await typed('doctor --help')).out, /--payer.*[\s\S]*--fhir-base/);
  });

  for (const [line, says] of [
    ['docter', /no command "docter".*sandbox, doctor/],
    ['sandbox --prot 1', /--prot/],
    ['sandbox --port many', /--port takes a whole number/],
    ['doctor', /either --payer or --fhir-base/],
    ['doctor --payer hsid --fhir-base https://a.example/R4', /either --payer or --fhir-base/],
    ['doctor --payer aetna', /one of hsid, rmhp, sierra, healthx, sandbox/],
    ['doctor --sandbox --payer aetna', /one of hsid/],
    ['doctor --fhir-base http://a.example/R4', /must be https:/],
    ['doctor --fhir-base nonsense', /must be https:/],
    ['doctor --payer hsid --redirect-uri callback.html', /--redirect-uri takes an address/],
    ['doctor --payer hsid --colour', /--colour/],
  ] as const) {
    it(`answers "${line}" with what there is, and 2`, async () => {
      const { code, out, err } = await typed(line);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, says);
    });
  }
});

describe('npx uhc-widgets doctor', () => {
  let sandbox: RunningSandbox;
  before(async () => {
    sandbox = await startSandbox({ port: 0 });
  });
  after(() => sandbox.close());

  it('prints a table of what is documented and what was found, and ends with 0', async () => {
    const { code, out } = await typed(`doctor --payer hsid --sandbox ${sandbox.origin} --client-id demo`);
    assert.equal(code, 0);
    assert.match(out, /documented +found/);
    assert.match(out, /^ok +PKCE methods +S256 +S256$/m);
    assert.match(out, /\d+ requests, \d+\.\d s\.$/);
  });

  it('keeps to the width of the terminal, and to its own lines', async () => {
    for (const width of [60, 80, 120]) {
      const { out } = await typed(`doctor --payer hsid --sandbox ${sandbox.origin}`, { width });
      const long = out.split('\n').slice(1).filter((line) => line.length > width);
      assert.deepEqual(long, []);
    }
  });

  it('colors on a terminal and nowhere else', async () => {
    const line = `doctor --payer hsid --sandbox ${sandbox.origin}`;
    assert.ok(!(await typed(line)).out.includes('\u001b'));
    assert.ok((await typed(line, { colors: true })).out.includes('\u001b[32mok'));
  });

  it('gives the same as JSON, for a script', async () => {
    const { out } = await typed(`doctor --fhir-base ${sandbox.origin}/rmhp/R4 --json`);
    const report = JSON.parse(out) as { server: string; base: string; groups: { title: string; findings: unknown[] }[] };
    assert.equal(report.server, 'fhir-base');
    assert.equal(report.base, `${sandbox.origin}/rmhp/R4`);
    assert.ok(report.groups.every(({ findings }) => findings.length > 0));
  });

  it('says in one line that a server is down, and ends with 1', async () => {
    const base = `http://localhost:${await silentPort()}/R4`;
    const { code, out } = await typed(`doctor --fhir-base ${base}`);
    assert.equal(code, 1);
    assert.equal(out, `fhir-base does not answer. fhir-base ${base}: nothing listens there.`);
  });

  it('lets no server write to the terminal by itself', async () => {
    const server = createServer((_, response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' });
      response.end(JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ code: '\u001b[2J\u202eowned' }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { out } = await typed(`doctor --fhir-base http://localhost:${(server.address() as AddressInfo).port}/R4`);
    await new Promise((resolve) => server.close(resolve));
    assert.match(out, /owned/);
    assert.doesNotMatch(out, /[\u001b\u202e]/);
  });
});
