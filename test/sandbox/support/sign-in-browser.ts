/** As much of a browser as a sign-in page without scripts needs: cookies by path, redirects by hand, forms by their fields. */
export class SignInBrowser {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();
  #url = new URL('about:blank');
  page = '';
  status = 0;

  /** `ask` reaches addresses that are not this machine's own; an address that `isPage` does not know is the answer. */
  constructor(readonly ask: typeof fetch = fetch, readonly isPage?: (url: URL) => boolean) {}

  get url(): URL {
    return this.#url;
  }

  /** Follows redirects until a page comes, or an address that is no page of the sandbox: that one is the answer. */
  async open(address: string | URL, form?: Record<string, string | readonly string[]>): Promise<URL> {
    const origin = new URL(address).origin;
    let next = new URL(address);
    let body = form;
    for (let hop = 0; hop < 10; hop += 1) {
      this.#url = next;
      if (!(this.isPage?.(next) ?? next.origin === origin)) return next;
      const response = await this.ask(next, { redirect: 'manual', headers: { accept: 'text/html', cookie: this.#cookiesFor(next) }, ...(body && { method: 'POST', body: encoded(body) }) });
      this.#keep(response);
      this.status = response.status;
      const location = response.headers.get('location');
      this.page = await response.text();
      if (location === null) return next;
      next = new URL(location, next);
      body = undefined;
    }
    throw new Error('more redirects than a sign-in has');
  }

  async submit(form: Record<string, string | readonly string[]>): Promise<URL> {
    return this.open(this.#url, form);
  }

  #cookiesFor(url: URL): string {
    return [...this.#cookies].filter(([, { path }]) => url.pathname.startsWith(path)).map(([name, { value }]) => `${name.split('@')[0] ?? ''}=${value}`).join('; ');
  }

  #keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      const [, path = '/'] = /path=([^;]+)/i.exec(cookie) ?? [];
      const [, ends] = /expires=([^;]+)/i.exec(cookie) ?? [];
      // As browsers do: by the server's clock, which its answers state.
      const ended = ends !== undefined && Date.parse(ends) <= Date.parse(response.headers.get('date') ?? '');
      if (value === '' || ended) this.#cookies.delete(`${name}@${path}`);
      else this.#cookies.set(`${name}@${path}`, { value, path });
    }
  }
}

function encoded(form: Record<string, string | readonly string[]>): URLSearchParams {
  return new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])));
}

const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/your favorite color\?/, 'black'],
  [/your first pet\?/, 'dog'],
  [/favorite sports team\?/, 'panthers'],
];

export function answerOn(page: string): string {
  return ANSWERS.find(([question]) => question.test(page))?.[1] ?? '';
}

/** Goes the whole way through the payer's pages; the answer is the address to which the app is called back. */
export async function signIn(
  browser: SignInBrowser,
  authorize: URL,
  who: { readonly username: string; readonly password: string; readonly patient?: string; readonly scopes?: readonly string[] },
): Promise<URL> {
  await browser.open(authorize);
  await browser.submit({ action: 'sign-in', username: who.username, password: who.password });
  await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
  const offered = [...browser.page.matchAll(/name="scope" value="([^"]+)"/g)].map(([, scope]) => scope ?? '');
  return browser.submit({ action: 'share', scope: who.scopes ?? offered, ...(who.patient !== undefined && { patient: who.patient }) });
}
