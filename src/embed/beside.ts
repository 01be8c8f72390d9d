/** What a part of the script asks for, by file, and what it is made of. */
interface Came {
  readonly needs: readonly string[];
  readonly make: (...needed: readonly Exports[]) => Exports;
}
type Exports = Readonly<Record<string, unknown>>;
/** As much of Trusted Types as is needed here. See https://w3c.github.io/trusted-types/dist/spec/ */
interface AddressPolicy {
  createScriptURL(address: string): string;
}

/** The script itself, to its parts. */
const SCRIPT = 'uhc-widgets.js';

/**
 * What lies beside the script and is fetched when it is needed: words, tables, and parts of the script. The script holds the hash of one
 * list, and the list those of all files, so whoever checks the script's hash has checked whatever it loads.
 * Built parts know it by a name of their build's, and hand in what they are.
 */
export class Beside {
  readonly #came = new Map<string, Came>();
  readonly #loaded = new Map<string, Promise<Exports>>();
  #hashes: Promise<Readonly<Record<string, string>>> | undefined;
  #policy: AddressPolicy | undefined;

  /** @param own address of the script, @param nonce of its element, @param list the list's hash */
  constructor(readonly own: string, readonly nonce: string, readonly list: string) {}

  /** A file of words or of data; undefined where the build made none. Rejects where it cannot be had, or is not what was built. */
  async json(file: string): Promise<unknown> {
    const integrity = await this.#hashOf(file);
    return integrity === undefined ? undefined : this.#fetched(file, integrity);
  }

  /** A part of the script, once for all that ask for it; after a failure it is asked for again. */
  load(file: string): Promise<Exports> {
    const loading = this.#loaded.get(file) ?? this.#part(file);
    this.#loaded.set(file, loading);
    loading.catch(() => this.#loaded.delete(file));
    return loading;
  }

  /** What a part says when it runs. */
  take(file: string, needs: readonly string[], make: Came['make']): void {
    this.#came.set(file, { needs, make });
  }

  /** What the script itself has that its parts need. */
  main(exports: Exports): void {
    if (!this.#loaded.has(SCRIPT)) this.#loaded.set(SCRIPT, Promise.resolve(exports)); // a second copy of the script serves nobody
  }

  async #part(file: string): Promise<Exports> {
    const integrity = await this.#hashOf(file);
    if (!integrity) throw new TypeError(file);
    await this.#run(file, integrity);
    const came = this.#came.get(file);
    if (!came) throw new TypeError(file);
    return came.make(...(await Promise.all(came.needs.map((needed) => this.load(needed)))));
  }

  async #hashOf(file: string): Promise<string | undefined> {
    if (!URL.canParse(file, this.own)) return undefined;
    const hashes = (this.#hashes ??= this.#fetched('integrity.json', this.list) as Promise<Readonly<Record<string, string>>>);
    hashes.catch(() => { this.#hashes = undefined; });
    return (await hashes)[file];
  }

  async #fetched(file: string, integrity: string): Promise<unknown> {
    const response = await fetch(new URL(file, this.own), { integrity, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new TypeError(file);
    return response.json();
  }

  /** A classic script, as the script itself is one: a page that allows that one by host, by nonce or by `strict-dynamic` allows these too. */
  #run(file: string, integrity: string): Promise<void> {
    return new Promise((run, failed) => {
      const script = document.createElement('script');
      Object.assign(script, { charset: 'utf-8', integrity, crossOrigin: 'anonymous', referrerPolicy: 'no-referrer', nonce: this.nonce });
      script.src = this.#addressOf(file);
      script.onload = () => { run(); };
      script.onerror = () => { failed(new TypeError(file)); };
      document.head.append(script);
      script.remove();
    });
  }

  /** Where a page asks for Trusted Types, ours is the policy `uhc-widgets`: it makes addresses beside the script, and no others. */
  #addressOf(file: string): string {
    const address = new URL(file, this.own).href;
    const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: AddressPolicy): AddressPolicy } };
    this.#policy ??= trustedTypes?.createPolicy('uhc-widgets', { createScriptURL: (url) => url });
    return this.#policy?.createScriptURL(address) ?? address;
  }
}
