import { join } from 'node:path';
import { build } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';
import { leanErrors } from '../../../scripts/build/lean-errors.js';
import { leanStyles } from '../../../scripts/build/lean-styles.js';
import { leanTemplates } from '../../../scripts/build/lean-templates.js';

export interface PageFile {
  readonly type: string;
  readonly body: string;
}

const PEERS = 'bench/peers/node_modules';
const PEER_NAMES = ['fhirclient', 'fhir-react', 'react-dom', 'react'];

/** The files of the benchmark's page by their addresses: built as ours are built, with whatever is loaded later beside them. */
export async function benchPage(withPeers: boolean): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const { fileName, code } of await built('test/bench/claims-page/page.ts', 'page')) files.set(`/${fileName}`, { type: 'text/javascript', body: code });
  if (withPeers) for (const { fileName, code } of await built('test/bench/claims-page/peers.js', 'peers')) files.set(`/${fileName}`, { type: 'text/javascript', body: code });
  const page = (...scripts: readonly string[]): PageFile => ({
    type: 'text/html',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${scripts.map((name) => `<script type="module" src="/${name}.js"></script>`).join('')}<body></body></html>`,
  });
  files.set('/bench.html', page('page'));
  files.set('/peers.html', page('peers'));
  return files;
}

async function built(entry: string, name: string): Promise<readonly Rolldown.OutputChunk[]> {
  const config: InlineConfig = {
    configFile: false, logLevel: 'silent', publicDir: false,
    plugins: [leanErrors(), leanStyles(), leanTemplates()],
    define: { '__UHC_STORE_BUILD__': 'false', 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: PEER_NAMES.map((peer) => ({ find: new RegExp(`^${peer}(?=/|$)`), replacement: join(process.cwd(), PEERS, peer) })) },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: { [name]: entry }, output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[name]-[hash].js` } } },
  };
  const { output } = (await build(config)) as Rolldown.RolldownOutput;
  return output.filter((part) => part.type === 'chunk');
}
