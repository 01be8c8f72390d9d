/** The floor of a search: Node's own server, which answers every request with the same bytes. `bare-server.ts FILE CONTENT-TYPE` */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [, , file = '', type = ''] = process.argv;
const bytes = readFileSync(file);

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log(`http://localhost:${(server.address() as AddressInfo).port}`));
