import { createServer, type RequestListener, type Server } from 'node:http';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const TRIES = 100;
/** What somebody pasted into a search stands in the address, escaped: it is to be answered in words, and not cut off by the server. */
const LARGEST_HEAD = 128 * 1024;

/**
 * Listens on this machine alone, under both of its names (`localhost` is `127.0.0.1` to one program and `::1` to the next), on `port` or
 * the next one that is free at both; `taken` hears of each that is not.
 */
export async function listen(port: number, handler: (port: number) => RequestListener, taken: (port: number) => void): Promise<Listening> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const wanted = port === 0 ? 0 : port + tried;
    const listening = await listenAt(wanted, handler);
    if (listening) return listening;
    if (wanted !== 0) taken(wanted);
  }
  throw new Error(`No free port between ${port} and ${port + TRIES - 1}.`);
}

async function listenAt(wanted: number, handler: (port: number) => RequestListener): Promise<Listening | undefined> {
  const four = await open('127.0.0.1', wanted);
  if (four === 'taken') return undefined;
  if (four === 'absent') throw new Error('This machine has no 127.0.0.1.');
  const address = four.address();
  const port = typeof address === 'object' && address ? address.port : wanted;
  const six = await open('::1', port);
  if (six === 'taken') {
    await closed(four);
    return undefined;
  }
  const servers = six === 'absent' ? [four] : [four, six];
  const answers = handler(port);
  for (const server of servers) server.on('request', answers);
  return { port, close: () => Promise.all(servers.map(closed)).then(() => undefined) };
}

async function open(host: string, port: number): Promise<Server | 'taken' | 'absent'> {
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: LARGEST_HEAD });
    server.once('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE') resolve('taken');
      else if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(problem);
    });
    server.listen({ host, port }, () => resolve(server));
  });
}

/** Connections that browsers keep open would hold a server up for minutes. */
async function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
