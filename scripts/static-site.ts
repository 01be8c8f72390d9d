import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

export interface StaticSite {
  /** Looked through in this order. */
  readonly folders: readonly string[];
  /** Texts that pages hold in place of what is known only now: `%SANDBOX%`. */
  readonly filled?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A site of files. Any page may use its scripts: `integrity` needs CORS. */
export function staticSite(site: StaticSite): RequestListener {
  return (request, response) => {
    answer(site, request.url ?? '/', response).catch(() => {
      response.writeHead(500).end();
    });
  };
}

async function answer(site: StaticSite, url: string, response: ServerResponse): Promise<void> {
  const path = pathOf(url);
  const file = path === undefined ? undefined : found(site.folders, path);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*' }).end('There is no such page.');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const bytes = await readFile(file);
  const body = type.startsWith('text/html') ? filledIn(bytes.toString('utf8'), site.filled ?? {}) : bytes;
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', ...site.headers }).end(body);
}

function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.endsWith(sep) ? join(path, 'index.html') : path;
  } catch {
    return undefined; // no address
  }
}

/** `new URL` has resolved all `..` before the slashes were decoded; what still climbs out of a folder is not in it. */
function found(folders: readonly string[], path: string): string | undefined {
  return folders.map((folder) => ({ root: resolve(folder), file: join(resolve(folder), path) }))
    .find(({ root, file }) => file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile())?.file;
}

function filledIn(page: string, filled: Readonly<Record<string, string>>): string {
  return Object.entries(filled).reduce((text, [name, value]) => text.replaceAll(`%${name}%`, value), page);
}
