import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of what is found in any file below a folder: a text as UTF-8 or as UTF-16, bytes as they are. */
export function foundOnDisk(folder: string, sought: Readonly<Record<string, string | Uint8Array>>): string[] {
  const forms = Object.entries(sought).map(([name, what]) => ({ name, forms: typeof what === 'string' ? [Buffer.from(what), Buffer.from(what, 'utf16le')] : [Buffer.from(what)] }));
  const found = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const one of forms) if (one.forms.some((form) => bytes.includes(form))) found.add(one.name);
  }
  return [...found].sort();
}

/** What a page keeps in clear on purpose, so that a search that finds nothing is known to have looked. */
export const CONTROL = 'a-word-that-is-kept-in-clear-0451';

/** Run in a page: keeps the control word in a database of its own. */
export const KEEP_CONTROL = `new Promise((kept, failed) => {
  const opening = indexedDB.open('control', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('words');
  opening.onerror = failed;
  opening.onsuccess = () => {
    const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
    writing.objectStore('words').put('${CONTROL}', 1);
    writing.oncomplete = () => { opening.result.close(); kept(); };
    writing.onerror = failed;
  };
})`;

/** Run in a page: the bytes of our file in the origin's private file system, of which there is one. */
export const KEY_FILE = `(async () => {
  for await (const handle of (await navigator.storage.getDirectory()).values()) return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  return [];
})()`;
