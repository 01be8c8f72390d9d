export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface Asked {
  /** With the query. */
  readonly path: string;
  readonly method: string;
}

/** What goes wrong: another answer, or none until whoever asked gives up. Nothing: the answer as it came. */
export type Break = (answer: Answer, asked: Asked) => Answer | 'hang' | undefined;

/** `fetch` from a server with one thing wrong. */
export function brokenFetch(how: Break): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const came = await fetch(input, init);
    const answer: Answer = { status: came.status, headers: new Headers(came.headers), body: await came.text() };
    const broken = how(answer, { path: `${url.pathname}${url.search}`, method: init?.method ?? 'GET' }) ?? answer;
    if (broken !== 'hang') return responseOf(broken);
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => { reject(init.signal?.reason as Error); });
    });
  };
}

function responseOf({ status, headers, body }: Answer): Response {
  return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
}
