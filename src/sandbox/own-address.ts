import type { IncomingMessage } from 'node:http';
import { sandboxAddresses, type PayerName } from '../payers/payers.js';
import { isLoopback } from './oauth/demo-redirects.js';
import { PAYERS } from './payer.js';
import { atPayersHost, isPayersHost } from './place/payers-hosts.js';
import { placeOf, type Asked, type Place } from './place/place.js';
import { remembered } from './place/remembered.js';

/** A path before the payer's, that stays before it in every address given out: `/_fault/fhir:503/hsid/R4`. */
const PREFIX = /^(\/_fault\/[^/?]+)?(.*)$/;

/** The names under which this sandbox is reached, by its port. */
export class OwnAddress {
  // Every request asks the same few questions, and parsing addresses takes longer than finding a page of the directory.
  readonly #origins = new Map<string, URL>();
  readonly #places = new Map<string, Place>();

  constructor(readonly port: number) {}

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** As the client wrote it, so that links lead back to where it came from; `localhost` where it wrote something else. */
  originOf(request: IncomingMessage): string {
    return this.#originOf(request).origin;
  }

  /** A payer as it stands by its path at `localhost`. */
  home(payer: PayerName): Place {
    return placeOf(payer, sandboxAddresses(payer, this.origin));
  }

  /** To which payer a request leads, and in which layout: by the path on this machine, or by a payer's host in its `Host` header. */
  asked(request: IncomingMessage): Asked | undefined {
    return this.#asked(this.#originOf(request), request.url ?? '');
  }

  /** The payer whose FHIR base an address is, in any layout. */
  payerOfBase(address: string): PayerName | undefined {
    const asked = this.#askedAt(address);
    return asked?.rest.replace(/\/$/, '') === '/R4' ? asked.place.payer : undefined;
  }

  /** Whether an address leads into one of this sandbox's FHIR servers; all of them hold the same. */
  isFhir(address: string): boolean {
    return this.#askedAt(address)?.rest.startsWith('/R4/') ?? false;
  }

  isOwn(url: URL): boolean {
    return url.protocol === 'http:' && isLoopback(url.hostname) && Number(url.port || 80) === this.port;
  }

  #originOf({ headers }: IncomingMessage): URL {
    const { host = '' } = headers;
    const scheme = headers['x-forwarded-proto'];
    return remembered(this.#origins, `${host} ${String(scheme)}`, () => {
      const url = hostOf(host, scheme);
      return url && (this.isOwn(url) || isPayersHost(url.hostname)) ? url : new URL(this.origin);
    });
  }

  #askedAt(address: string): Asked | undefined {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url && (this.isOwn(url) || isPayersHost(url.hostname)) ? this.#asked(url, url.pathname) : undefined;
  }

  #asked(origin: URL, address: string): Asked | undefined {
    const [, prefix = '', path = ''] = PREFIX.exec(address) ?? [];
    if (isPayersHost(origin.hostname)) return atPayersHost(origin, path, prefix);
    const payer = PAYERS.find((name) => name === /^\/([^/?]*)/.exec(path)?.[1]);
    if (!payer) return undefined;
    const root = `${origin.origin}${prefix}`;
    const place = remembered(this.#places, `${root}/${payer}`, () => placeOf(payer, sandboxAddresses(payer, root)));
    return { place, origin: origin.origin, mount: `${prefix}/${payer}`, rest: path.slice(payer.length + 1) };
  }
}

/**
 * What the `Host` header says. The payer's hosts are documented with `https:`, and a name without a port is such an address, rewritten on
 * its way here; one with a port was asked of this server as it is, in the clear. `X-Forwarded-Proto` says otherwise.
 */
function hostOf(written: string, forwarded: string | readonly string[] | undefined): URL | undefined {
  const host = written.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const plain = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (!plain || !isPayersHost(plain.hostname)) return plain;
  const scheme = forwarded === 'http' || forwarded === 'https' ? forwarded : plain.port ? 'http' : 'https';
  return new URL(`${scheme}://${plain.host}`);
}
