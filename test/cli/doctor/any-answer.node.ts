import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { examine } from '../../../src/cli/doctor/doctor.js';
import type { Finding } from '../../../src/cli/doctor/finding.js';
import { Probe } from '../../../src/cli/doctor/probe.js';
import { reportPrinter } from '../../../src/cli/doctor/print-report.js';
import { serversOf } from '../../../src/payers/servers.js';

/** Members that the doctor reads, with values that nobody expects there. */
const MEMBERS = [
  'resourceType', 'entry', 'resource', 'link', 'relation', 'url', 'total', 'id', 'name', 'family', 'address', 'city', 'specialty', 'coding', 'code', 'system', 'reference', 'practitioner', 'location',
  'rest', 'mode', 'type', 'searchParam', 'interaction', 'operation', 'fhirVersion', 'issue', 'error', 'authorization_endpoint', 'token_endpoint', 'revocation_endpoint', 'issuer',
  'code_challenge_methods_supported', 'scopes_supported', 'capabilities', 'extension', 'valueReference',
];
const WORDS = ['Bundle', 'CapabilityStatement', 'OperationOutcome', 'Practitioner', 'next', 'server', 'Practitioner/1', 'https://a.example/R4/Practitioner/1', 'https://evil.example/', 'S256', '\u001b[2J', '', '1'];

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'medium' }, fc.constantFrom(...WORDS), fc.constantFrom(null, 0, -1, 1e300, true), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...MEMBERS), tie('tree'), { maxKeys: 6 })),
}));

const search = (resource: unknown): unknown => ({ resourceType: 'Bundle', entry: [{ resource }, resource], link: [{ relation: 'next', url: 'https://a.example/R4?page=2' }] });
const answers = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 204, 302, 304, 400, 401, 404, 429, 500, 599),
  body: fc.oneof(tree, tree.map(search), fc.constantFrom(undefined)),
  headers: fc.dictionary(fc.constantFrom('location', 'retry-after', 'content-type', 'date', 'access-control-allow-origin', 'cross-origin-opener-policy'), fc.constantFrom('', '*', 'x', 'https://evil.example/', '/R4', '-5', 'text/html')),
});

describe('the doctor', () => {
  it('comes to an end, and says something, whatever a server answers', async () => {
    await fc.assert(fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 4 }), async (all) => {
      let nth = 0;
      const stub: typeof fetch = () => {
        const { status, body, headers } = all[nth++ % all.length] ?? { status: 200, body: undefined, headers: {} };
        return Promise.resolve(new Response([204, 304].includes(status) ? null : JSON.stringify(body), { status, headers }));
      };
      const [server] = serversOf({ fhirBase: 'https://a.example/R4' });
      assert.ok(server);
      const printed: string[] = [];
      const printer = reportPrinter('a', { out: (line) => printed.push(line), err: () => undefined, width: 80, colors: false });
      const findings: Finding[] = [];
      for await (const { group, base } of examine({ server, clientId: 'c', redirectUri: 'https://page.example/callback.html' }, new Probe({ fetch: stub, now: () => 0, patienceMs: 1000 }))) {
        findings.push(...group.findings);
        if (base) printer.group(group, base);
      }
      assert.ok(findings.length > 5);
      assert.doesNotMatch(printed.join(''), /\u001b/);
    }), { numRuns: 150 });
  });
});
