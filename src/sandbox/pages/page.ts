import { createHash } from 'node:crypto';
import { Html, html } from './html.js';

export interface Page {
  readonly title: string;
  readonly content: Html;
  readonly styles: string;
  readonly script?: string;
}

export function document({ title, content, styles, script }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Local sandbox</title>
<link rel="icon" href="data:,">
${new Html(`<style>${styles}</style>`)}
</head>
<body>
${content}
${script !== undefined && html`<script>${new Html(script)}</script>`}
</body>
</html>`.text;
}

/** Stands at the top of every page, so that nobody takes it for a payer's. `where`: which payer's copy this is. */
export function edge(where?: string): Html {
  return html`<header class="sand"><p>Local sandbox. Nobody here is real.</p>${where !== undefined && html`<p class="where">${where}</p>`}</header>`;
}

/** Nothing but the page's own style and script runs. No `form-action`: browsers hold it against the redirect that ends a sign-in. */
export function pageHeaders({ styles, script }: Pick<Page, 'styles' | 'script'>): Record<string, string> {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${hash(styles)}`,
      ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
      'img-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin', // with none at all a form of the page's own would be sent with `Origin: null`, as a stranger's
    'x-content-type-options': 'nosniff',
  };
}
