import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExplanationOfBenefit } from 'fhir/r4';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import type { Generated } from '../../../../src/sandbox/member.js';
import { startSandbox } from '../../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../../src/sandbox/start.js';
import { sampleData } from '../../../sandbox/support/sample-data.js';
import { SignInBrowser, signIn } from '../../../sandbox/support/sign-in-browser.js';
import { steered } from '../../../sandbox/support/steered.js';
import type { Chromium } from '../../support/chromium.js';
import type { Firefox } from '../../support/firefox.js';
import { SANDBOX1 } from '../../support/member.js';
import type { FaultKind } from './fault-kinds.js';

/** Two pages of claims, the second one short. */
export const CLAIMS = 60;
/** Addresses at which the product's patience is a fiftieth. */
export const HURRIED_HOSTS = '127.2.';
export const DOCTOR = 'Amara Osei';

/** The claims of one member, and one doctor. */
function data(): Generated {
  const known = sampleData.resources.find((one) => one.resourceType === 'ExplanationOfBenefit') as ExplanationOfBenefit;
  const claims = Array.from({ length: CLAIMS }, (_, at): ExplanationOfBenefit => ({ ...known, id: `c${at}`, identifier: [{ system: 'https://plan.example/claims', value: `N-${at}` }] }));
  return {
    ...sampleData,
    resources: [
      ...sampleData.resources.filter(({ resourceType }) => resourceType !== 'ExplanationOfBenefit'),
      ...claims,
      { resourceType: 'Practitioner', id: 'amara', active: true, name: [{ text: DOCTOR, family: 'Osei', given: ['Amara'] }] },
      { resourceType: 'PractitionerRole', id: 'amara-here', active: true, practitioner: { reference: 'Practitioner/amara' } },
    ],
  };
}

async function pageScript(): Promise<string> {
  const built = (await build({
    configFile: false, logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['iife'], name: 'inPage', fileName: 'in-page' } },
  })) as Rolldown.RolldownOutput[];
  return built.flatMap(({ output }) => output).flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
}

/** A site that answers at every address of this machine: each cell takes another one, and so finds nothing of the others. */
export async function startSite(): Promise<{ readonly port: number; close(): void }> {
  const files: Readonly<Record<string, string>> = {
    '/': '<!doctype html><title>An app</title><script>if (location.search === "?no-windows") window.open = () => null;</script><script src="/in-page.js"></script>',
    '/in-page.js': await pageScript(),
    '/callback.html': readFileSync('dist/embed/callback.html', 'utf8'),
  };
  const server = createServer(({ url = '' }, response) => {
    const [path = ''] = url.split('?');
    response.writeHead(path in files ? 200 : 404, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(files[path]);
  });
  await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
  return { port: (server.address() as AddressInfo).port, close: () => { server.closeAllConnections(); server.close(); } };
}

/** As much of a page as a journey needs, whichever browser and driver it is of. */
export interface LanePage {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** What a script in the page comes to. */
  evaluate<T>(script: string): Promise<T>;
  /** Ends when the payer has sent the page itself back to where it left from. */
  home(): Promise<unknown>;
}

const signedIn = async (authorize: string): Promise<string> => (await signIn(new SignInBrowser(), new URL(authorize), SANDBOX1)).href;

/** A payer of its own and one page; cells go through it one after the other. */
export class Lane {
  readonly #bearers: string[] = [];
  #cells = 0;
  #hurried = false;

  constructor(readonly number: number, readonly sandbox: RunningSandbox, readonly page: LanePage, readonly site: number, readonly uncaught: string[]) {}

  static async inChromium(number: number, browser: Chromium, site: number): Promise<Lane> {
    const sandbox = await startSandbox({ port: 0, data: data() });
    const page = await browser.context.newPage();
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    const home = (): Promise<unknown> => page.waitForEvent('load', { predicate: () => page.url().includes('#') && !page.url().includes('/oauth/'), timeout: 5_000 });
    const lane = new Lane(number, sandbox, { goto: (url) => page.goto(url), reload: () => page.reload(), evaluate: (script) => page.evaluate(script), home }, site, uncaught);
    await page.exposeFunction('signInElsewhere', signedIn);
    browser.context.on('request', (request) => { if (request.url().startsWith(sandbox.origin) || request.frame().page() === page) lane.#note(request.url(), request.headers()['authorization']); });
    await browser.context.route((url) => url.origin === sandbox.origin && url.pathname.endsWith('/oauth/authorize'), async (route) => {
      await route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>location.replace(${JSON.stringify(await signedIn(route.request().url()))})</script>` });
    });
    return lane;
  }

  /** Signs in by the way that a test hands in, and by no other. */
  static async inFirefox(number: number, firefox: Firefox, site: number): Promise<Lane> {
    const sandbox = await startSandbox({ port: 0, data: data() });
    const page = await firefox.newPage();
    const uncaught: string[] = [];
    page.on('pageerror', (error) => {
      const said = error instanceof Error ? error.message : String(error);
      if (!said.startsWith('Cross-Origin Request Blocked')) uncaught.push(said); // what Firefox writes beside an error that was caught
    });
    await page.exposeFunction('signInElsewhere', signedIn);
    const evaluate = async <T>(script: string): Promise<T> => (await page.evaluate(script)) as T;
    const lane = new Lane(number, sandbox, { goto: (url) => page.goto(url), reload: () => page.reload(), evaluate, home: () => Promise.resolve() }, site, uncaught);
    page.on('request', (request) => { lane.#note(request.url(), request.headers()['authorization']); });
    return lane;
  }

  /** Onto an origin that nobody has used; among `HURRIED_HOSTS` where the product would wait too long for a test. */
  async open(way: '' | '?given' | '?no-windows'): Promise<void> {
    this.#cells += 1;
    const host = `${this.#hurried ? HURRIED_HOSTS : '127.1.'}${this.number}.${(this.#cells % 250) + 1}`;
    await this.page.goto(`http://${host}:${this.site}/${way}#${encodeURIComponent(`${this.sandbox.origin}/hsid/R4`)}`);
  }

  async on({ name, value }: FaultKind): Promise<void> {
    await steered(this.sandbox.origin, 'PUT', `faults/${name}`, value === undefined ? {} : { value });
  }

  async off(): Promise<void> {
    await steered(this.sandbox.origin, 'DELETE', 'faults');
  }

  async expire(): Promise<void> {
    await steered(this.sandbox.origin, 'POST', 'expire');
  }

  /** What must not be, since the last cell: bearers that went elsewhere than to the base, and strangers who were asked. */
  async strayed(): Promise<readonly string[]> {
    const { requests } = (await steered(this.sandbox.origin, 'GET', 'evil')) as { requests: readonly { method: string; path: string }[] };
    return [...this.#bearers, ...requests.map(({ method, path }) => `a stranger: ${method} ${path}`)];
  }

  /** Before a cell: nothing of the last one is left. */
  async begin(hurried: boolean): Promise<void> {
    this.#hurried = hurried;
    this.#bearers.length = 0;
    this.uncaught.length = 0;
    await steered(this.sandbox.origin, 'POST', 'reset');
  }

  #note(url: string, bearer: string | undefined): void {
    if (bearer !== undefined && !url.startsWith(`${this.sandbox.origin}/hsid/R4/`)) this.#bearers.push(`a bearer: ${url.split('?')[0] ?? ''}`);
  }
}
