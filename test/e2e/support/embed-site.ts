import { readFileSync } from 'node:fs';
import { serveSite } from './site.js';
import type { Site } from './site.js';

/** A stranger's page that holds nothing but the script and the elements. */
export function pageWith(elements: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A clinic</title>
<script src="/uhc-widgets.js" defer></script></head><body>${elements}</body></html>`;
}

/** A stranger's site: pages by their names, the script and the callback page. */
export function serveEmbed(pages: Readonly<Record<string, string>>): Promise<Site> {
  const written = Object.fromEntries(Object.entries(pages).map(([name, elements]) => [name, pageWith(elements)]));
  return serveSite({ folders: ['dist/embed'], pages: { ...written, 'callback.html': readFileSync('dist/embed/callback.html', 'utf8') } });
}
