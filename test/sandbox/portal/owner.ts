/** A developer at the App Owner portal, without a script: pages, and the forms on them. */
export class Owner {
  page = '';
  status = 0;
  url = new URL('about:blank');

  constructor(readonly origin: string) {}

  async open(path: string, form?: readonly (readonly [string, string])[], headers: Record<string, string> = {}): Promise<void> {
    const body = form && new URLSearchParams(form.map(([name, value]) => [name, value]));
    const response = await fetch(new URL(path, `${this.origin}/_sandbox/portal/`), { headers: { origin: this.origin, ...headers }, ...(body && { method: 'POST', body }) });
    this.page = await response.text();
    this.status = response.status;
    this.url = new URL(response.url);
  }

  /** Profile and organization, filled in as they should be. */
  async introduce(): Promise<void> {
    await this.open('profile', [['name', 'Ada Park'], ['optum-id', 'ada']]);
    await this.open('organization', [['name', 'Broker Example'], ['website', ''], ['privacy-policy', 'https://broker.example/privacy']]);
  }

  /** Registers an app; what is not said is as most have it. The answer is its Client ID. */
  async register(changes: Record<string, string | readonly string[]> = {}): Promise<string> {
    const asked = { name: 'Claims helper', environment: 'sandbox', kind: 'public', access: ['patient'], redirects: 'https://app.example/callback', 'privacy-policy': 'https://app.example/privacy', ...changes };
    await this.open('apps/new', Object.entries(asked).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])));
    return this.url.pathname.split('/apps/')[1] ?? '';
  }

  /** The secret on the page, if it is there to be seen. */
  get secret(): string | undefined {
    return /data-copy="([^"]+)" aria-label="Copy the client secret"/.exec(this.page)?.[1];
  }
}
