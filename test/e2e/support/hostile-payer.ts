import type { Locator, Page, Route } from 'playwright-core';
import { UhcLoadEvent } from '../../../components/shared/load-event.js';

/** Whatever a payer may answer, as it goes over the wire. */
export interface RawAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers a request for claims; undefined lets the sandbox answer. `url` is what was asked. */
export type Answering = (url: URL) => RawAnswer | undefined;

/** Stands between the page and the sandbox where claims are asked for. */
export class HostilePayer {
  #answering: Answering = () => undefined;
  /** Addresses that were asked since `answer` was called last. */
  asked: URL[] = [];

  async stand(page: Page): Promise<void> {
    await page.route((url) => url.pathname.endsWith('/R4/ExplanationOfBenefit'), (route) => this.#take(route));
  }

  answer(answering: Answering): void {
    this.asked = [];
    this.#answering = answering;
  }

  async #take(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    this.asked.push(url);
    const answer = this.#answering(url);
    await (answer ? fulfil(route, answer) : route.continue());
  }
}

/** Answers one request, readable from any page, as the payer's own answers are. */
export function fulfil(route: Route, { status = 200, type = 'application/fhir+json', headers = {}, body }: RawAnswer): Promise<void> {
  return route.fulfill({ status, contentType: type, body, headers: { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After', ...headers } });
}

/** Presses what a member would press to read the claims anew, and waits until that has ended, well or not. */
export async function readAnew(list: Locator): Promise<void> {
  const ended = list.evaluate((element, type) => new Promise<void>((resolve, reject) => {
    element.addEventListener(type, () => { resolve(); }, { once: true });
    setTimeout(() => { reject(new Error('The reading did not end.')); }, 20_000);
  }), UhcLoadEvent.type);
  await list.getByRole('button', { name: /^(Update now|Try again|Look again|Load the rest)/ }).last().click();
  await ended;
}

/** All that can be read in an element, and within the elements in it. */
export function textIn(element: Locator): Promise<string> {
  return element.evaluate((host) => {
    const texts: string[] = [];
    const open: Node[] = [host];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node instanceof Text) texts.push(node.data);
      const root = node instanceof Element ? node.shadowRoot : null;
      if (!(node instanceof HTMLStyleElement)) open.push(...[...(root ?? node).childNodes].reverse());
    }
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  });
}

/** What in an element could run, or lead somewhere else than a telephone or the web: nothing, where payer text stays text. */
export function dangersIn(element: Locator): Promise<readonly string[]> {
  return element.evaluate(async (host) => {
    await new Promise((frame) => { requestAnimationFrame(() => requestAnimationFrame(frame)); }); // an `onerror` comes after the drawing
    const found: string[] = [];
    const open: Element[] = [host];
    for (let each = open.pop(); each; each = open.pop()) {
      open.push(...each.children, ...(each.shadowRoot?.children ?? []));
      if (/^(script|img|iframe|object|embed|svg:script|base|form|meta|link)$/.test(each.localName) && !each.closest('form[part]')) found.push(each.localName);
      for (const { name, value } of each.attributes) {
        if (/^on/.test(name)) found.push(`${each.localName} ${name}`);
        if (/^(href|src|action|formaction|xlink:href)$/.test(name) && !/^(https?:|tel:|mailto:|#)/.test(value)) found.push(`${each.localName} ${name}=${value.slice(0, 60)}`);
      }
    }
    if ('__pwned' in window) found.push('a script of the payer ran');
    return found;
  });
}
