import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { sandboxArguments } from '../../src/sandbox/arguments.js';
import { startSandbox } from '../../src/sandbox/start.js';

const data = { members: [], resources: [] };

describe('a port in use', () => {
  it('is said, and the next free one taken', async (t) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = (other.address() as AddressInfo).port;
    const lines: string[] = [];
    const sandbox = await startSandbox({ port: taken, data, log: (line) => lines.push(line) });
    t.after(() => sandbox.close());
    assert.ok(sandbox.port > taken);
    assert.equal(lines[0], `Port ${taken} is in use; trying ${taken + 1}.`);
    assert.equal((await fetch(`${sandbox.origin}/hsid/R4/metadata`)).status, 200);
    other.close();
  });
});

describe('the sandbox', () => {
  it('answers under both names of this machine', async (t) => {
    const sandbox = await startSandbox({ port: 0, data });
    t.after(() => sandbox.close());
    for (const host of ['localhost', '127.0.0.1']) {
      const said = await (await fetch(`http://${host}:${sandbox.port}/hsid/R4/.well-known/smart-configuration`)).json();
      assert.equal(said.issuer, `http://${host}:${sandbox.port}/hsid`);
    }
  });

  it('says where its OAuth is, with and without the dot, and as OAuth says it', async (t) => {
    const sandbox = await startSandbox({ port: 0, data });
    t.after(() => sandbox.close());
    const at = `${sandbox.origin}/rmhp`;
    const [dotted, plain, own, inserted] = await Promise.all(
      [`${at}/R4/.well-known/smart-configuration`, `${at}/R4/well-known/smart-configuration`, `${at}/.well-known/openid-configuration`, `${sandbox.origin}/.well-known/oauth-authorization-server/rmhp`].map(async (address) => {
        const response = await fetch(address, { headers: { origin: 'https://broker.example' } });
        assert.ok(['*', 'https://broker.example'].includes(response.headers.get('access-control-allow-origin') ?? ''), address);
        return response.json();
      }),
    );
    assert.deepEqual(dotted, plain);
    assert.deepEqual(own, inserted);
    assert.deepEqual(dotted.code_challenge_methods_supported, ['S256']);
    assert.ok(dotted.scopes_supported.includes('user/Network.read'));
    for (const name of ['issuer', 'authorization_endpoint', 'token_endpoint', 'revocation_endpoint', 'introspection_endpoint', 'authorization_response_iss_parameter_supported', 'code_challenge_methods_supported']) {
      assert.deepEqual(dotted[name], own[name], name);
    }
  });
});

describe('the command line', () => {
  it('has a port under two names, folders and a seed', () => {
    assert.deepEqual(sandboxArguments([]), { port: 9400, load: [] });
    assert.deepEqual(sandboxArguments(['--sandbox-port', '9500', '--load', 'a', '--load', 'b', '--seed', '7']), { port: 9500, load: ['a', 'b'], seed: 7 });
    assert.deepEqual(sandboxArguments(['--port=0']).port, 0);
  });

  it('is refused in words where it is not understood', () => {
    for (const words of [['--port', 'many'], ['--port', '70000'], ['--seed', '-1'], ['--wings'], ['--load']]) assert.throws(() => sandboxArguments(words));
  });
});
