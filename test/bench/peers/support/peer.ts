import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = resolve('bench/peers');
const required = createRequire(`${FOLDER}/package.json`);

/** A client that is not ours, from its own folder. `T` is as much of its shape as the test leans on. */
export async function peer<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(entryOf(name)).href)) as T;
}

/** Some say where they begin for `import` alone. */
function entryOf(name: string): string {
  const { exports, main } = required(`./node_modules/${name}/package.json`) as { readonly exports?: unknown; readonly main?: string };
  const entry = importOf(exports) ?? main ?? 'index.js';
  return resolve(FOLDER, 'node_modules', name, entry);
}

function importOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  const known = exports as Readonly<Record<string, unknown>>;
  return importOf(known['.'] ?? known['import'] ?? known['default']);
}
