import { createHash } from 'node:crypto';

/** What a content security policy or an `integrity` attribute calls a text. */
export function hashOf(text: string | Uint8Array, algorithm: 'sha256' | 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
}

/**
 * The callback page as one static file: its script stands inside, and its policy allows this script and nothing else.
 * A payer's code arrives in this page's address, so nothing foreign may run here, and nothing is loaded that could be told of it.
 * @see https://www.w3.org/TR/CSP3/
 */
export function callbackPage(template: string, script: string): string {
  if (!template.includes('</body>') || !/<meta charset="utf-8"\s*\/?>/.test(template)) throw new Error('src/embed/callback.html has no <meta charset> or no </body>.');
  const inline = script.trim();
  if (/<\/script|<!--/i.test(inline)) throw new Error('The script of callback.html would end its element early.');
  const policy = `default-src 'none'; script-src '${hashOf(inline, 'sha256')}'; base-uri 'none'; form-action 'none'`;
  return template
    .replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace('</body>', () => `  <script>${inline}</script>\n  </body>`);
}
