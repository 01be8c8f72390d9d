import { request } from 'node:http';

/** `fetch` for the payer's own addresses: each request goes to the sandbox's port, and says in its `Host` header where it was meant to go. */
export function fetchByHost(port: number): typeof fetch {
  return async (input, init = {}) => {
    const wanted = new Request(input, init);
    const { host, pathname, search } = new URL(wanted.url);
    const body = Buffer.from(await wanted.arrayBuffer());
    return new Promise((resolve, reject) => {
      const headers = { ...Object.fromEntries(wanted.headers), host, ...(body.length > 0 && { 'content-length': body.length }) };
      const sent = request({ host: '127.0.0.1', port, path: pathname + search, method: wanted.method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
          const told = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
          const { statusCode: status = 0 } = answer;
          resolve(new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers: told }));
        });
      });
      sent.on('error', reject).end(body);
    });
  };
}
