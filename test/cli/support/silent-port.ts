import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port of this machine at which nothing listens. */
export async function silentPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
