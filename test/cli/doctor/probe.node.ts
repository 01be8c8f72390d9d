import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { Probe } from '../../../src/cli/doctor/probe.js';
import type { Reply } from '../../../src/cli/doctor/reply.js';
import { silentPort } from '../support/silent-port.js';

interface Asking {
  readonly times?: number;
  readonly patienceMs?: number;
  /** Bytes of an answer. */
  readonly largest?: number;
}

async function asked(answer: RequestListener, { times = 1, patienceMs = 20_000, largest }: Asking = {}): Promise<{ replies: Reply[]; requests: number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = new URL(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const probe = new Probe({ fetch, now: Date.now, patienceMs });
  const replies: Reply[] = [];
  for (let n = 0; n < times; n += 1) replies.push(await probe.ask(url, {}, largest));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { replies, requests };
}

function why(reply: Reply | undefined): string {
  return reply?.state === 'silent' ? reply.why : 'it answered';
}

describe('a request of the doctor', () => {
  it('ends in plain words where nothing listens', async () => {
    const probe = new Probe({ fetch, now: Date.now, patienceMs: 20_000 });
    assert.equal(why(await probe.ask(new URL(`http://localhost:${await silentPort()}/`))), 'nothing listens there');
  });

  it('ends in plain words where the host does not exist', async () => {
    const probe = new Probe({ fetch, now: Date.now, patienceMs: 5000 });
    assert.match(why(await probe.ask(new URL('https://doctor.invalid/'))), /no such host|cannot be looked up/);
  });

  it('says when a body is cut off in the middle', async () => {
    const { replies } = await asked((_, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"resourceType":"Bundle"', () => response.destroy());
    });
    assert.equal(why(replies[0]), 'the connection was cut before the answer ended');
  });

  it('says when a port does not speak TLS', async () => {
    const server = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const probe = new Probe({ fetch, now: Date.now, patienceMs: 20_000 });
    const reply = await probe.ask(new URL(`https://localhost:${(server.address() as AddressInfo).port}/`));
    await new Promise((resolve) => server.close(resolve));
    assert.match(why(reply), /TLS|ERR_SSL/);
  });

  it('gives up on a server that hangs, and does not wait for it again and again', async () => {
    const { replies, requests } = await asked(() => undefined, { times: 6, patienceMs: 300 });
    assert.equal(requests, 3);
    assert.equal(why(replies[0]), 'no whole answer within 0.3 s');
    assert.match(why(replies[5]), /within 0\.3 s \(so often that this was not asked\)/);
  });

  it('refuses to read an answer without an end', async () => {
    const endless: RequestListener = (_, response) => {
      const piece = 'x'.repeat(100_000);
      const more = (): void => {
        if (!response.destroyed) response.write(piece, more);
      };
      more();
    };
    const { replies } = await asked(endless, { largest: 1_000_000 });
    assert.equal(why(replies[0]), 'its answer is too large to read');
  });

  it('follows no redirect', async () => {
    const { replies, requests } = await asked((_, response) => response.writeHead(302, { location: '/further' }).end());
    assert.equal(requests, 1);
    assert.equal(replies[0]?.state === 'answered' && replies[0].status, 302);
  });
});
