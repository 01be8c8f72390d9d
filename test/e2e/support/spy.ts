import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A server of somebody else's, that would like to be asked. */
export interface Spy {
  readonly origin: string;
  /** Every request that reached it: its method, its address and its bearer. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** Lets every page in, and answers each request with `body`. */
export async function startSpy(body: string): Promise<Spy> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? 'no bearer'}`);
    response.writeHead(200, { 'content-type': 'application/fhir+json', 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Authorization, Accept' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
