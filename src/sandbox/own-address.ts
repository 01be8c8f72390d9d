import type { IncomingMessage } from 'node:http';
import { isLoopback } from './oauth/demo-redirects.js';
import { PAYERS } from './payer.js';

/** The names under which this sandbox is reached, by its port. */
export class OwnAddress {
  constructor(readonly port: number) {}

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** As the client wrote it, so that links lead back to where it came from; `localhost` where it wrote something else. */
  originOf(request: IncomingMessage): string {
    const host = request.headers.host ?? '';
    const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
    return url && this.isOwn(url) ? url.origin : this.origin;
  }

  /** Whether an address leads into one of this sandbox's FHIR servers; all of them hold the same. */
  isFhir(address: string): boolean {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url !== undefined && this.isOwn(url) && PAYERS.some((payer) => url.pathname.startsWith(`/${payer}/R4/`));
  }

  isOwn(url: URL): boolean {
    return url.protocol === 'http:' && isLoopback(url.hostname) && Number(url.port || 80) === this.port;
  }
}
