import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { leanErrors } from './lean-errors.js';
import { leanStyles } from './lean-styles.js';
import { leanTemplates } from './lean-templates.js';

export interface Measure {
  readonly what: string;
  /** Files that a page imports for it, from the project's root. */
  readonly files: readonly string[];
  /** Modules that it loads by itself while somebody uses it. */
  readonly later?: readonly string[];
  /** In kB of 1,000 bytes, minified, `gzip -9`. */
  readonly atMost: number;
}

export interface Size extends Measure {
  readonly kB: number;
  /** With what it loads later. */
  readonly inUse?: number;
}

export const MEASURES: readonly Measure[] = [
  {
    what: '<uhc-claims-list> with connect',
    files: ['components/claims-list/uhc-claims-list.ts', 'components/connect/uhc-connect.ts'],
    later: ['src/store/member-client.ts', 'components/claim/uhc-claim.ts'],
    atMost: 40,
  },
  {
    what: '<uhc-provider-search>',
    files: ['components/provider-search/uhc-provider-search.ts'],
    later: ['src/store/directory-search.ts'],
    atMost: 32,
  },
];

export function gzippedKB(code: string | Uint8Array): number {
  return gzipSync(code, { level: 9 }).length / 1000;
}

/** What a browser loads for these imports, dependencies and all: what is loaded only when it is needed is counted apart. */
export async function sizeOf(measure: Measure): Promise<Size> {
  const folder = mkdtempSync(join(tmpdir(), 'uhc-size-'));
  const entry = join(folder, 'entry.js');
  const later = new Set(measure.later?.map((file) => resolve(file)));
  writeFileSync(entry, measure.files.map((file) => `import ${JSON.stringify(resolve(file))};\n`).join(''));
  try {
    const built = (await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      plugins: [leanErrors(), leanStyles(), leanTemplates()],
      define: { '__UHC_STORE_BUILD__': 'false' },
      build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry } },
    })) as Rolldown.RolldownOutput;
    return { ...measure, kB: gzippedKB(loaded(built, ({ isEntry }) => isEntry)), inUse: gzippedKB(loaded(built, ({ isEntry, facadeModuleId }) => isEntry || later.has(facadeModuleId ?? ''))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** These chunks and what they import, each once. */
function loaded({ output }: Rolldown.RolldownOutput, first: (chunk: Rolldown.OutputChunk) => boolean): string {
  const chunks = new Map(output.filter((part) => part.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const names = new Set([...chunks.values()].filter(first).map(({ fileName }) => fileName));
  for (const fileName of names) for (const next of chunks.get(fileName)?.imports ?? []) names.add(next);
  return [...names].map((fileName) => chunks.get(fileName)?.code ?? '').join('\n');
}

export function wholeScript(path: string): Size {
  return { what: 'everything in one script', files: [path], atMost: 80, kB: gzippedKB(readFileSync(path)) };
}
