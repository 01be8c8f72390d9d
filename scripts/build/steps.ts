import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';
import { run } from '../test/run.js';
import { alikeTogether } from './alike-together.js';
import { callbackPage, hashOf } from './callback-page.js';
import { codeWordFiles, languageFiles } from './languages.js';
import { listedBeside } from './listed-beside.js';
import { SCRIPT } from './parts-beside.js';

const EMBED_ENTRY = 'src/embed/script.ts';

export interface Step {
  readonly name: string;
  /** Without it there is nothing to build. */
  readonly entry: string;
  readonly run: (out: string) => Promise<void>;
}

async function vite(mode: string, more: InlineConfig = {}): Promise<Awaited<ReturnType<typeof build>>> {
  return build({ configFile: 'vite.config.ts', mode, ...more });
}

async function npm(out: string): Promise<void> {
  await vite('npm');
  const declarations = ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.lib.json', '--outDir', join(out, 'npm')];
  const { code, output } = await run(process.execPath, declarations);
  if (code !== 0) throw new Error(`Types could not be written.\n${output}`);
}

/** The script, what lies beside it, and the hash that a page names when it embeds it. */
async function embed(out: string): Promise<void> {
  const folder = join(out, 'embed');
  const files = [...(await languageFiles()), ...(await codeWordFiles())];
  const first = (await vite('embed', { build: { write: false } })) as Rolldown.RolldownOutput[];
  const plugins = [alikeTogether(EMBED_ENTRY, modulesOf(first)), listedBeside(files)];
  await vite('embed', { plugins });
  writeFileSync(join(folder, 'uhc-widgets.js.sri'), `${hashOf(readFileSync(join(folder, SCRIPT)), 'sha384')}\n`);
}

function modulesOf([built]: readonly Rolldown.RolldownOutput[]): readonly string[] {
  const script = built?.output.find(({ fileName }) => fileName === SCRIPT);
  return script?.type === 'chunk' ? script.moduleIds : [];
}

async function callback(out: string): Promise<void> {
  const built = (await vite('callback')) as Rolldown.RolldownOutput[];
  const script = built[0]?.output[0].code;
  if (!script) throw new Error('callback.html has no script.');
  mkdirSync(join(out, 'embed'), { recursive: true });
  writeFileSync(join(out, 'embed', 'callback.html'), callbackPage(readFileSync('src/embed/callback.html', 'utf8'), script));
}

async function sandbox(): Promise<void> {
  await vite('sandbox');
}

async function cli(): Promise<void> {
  await vite('cli');
}

const extension = (name: string): Step => ({
  name,
  entry: 'src/extension/background.ts',
  run: async (out) => {
    // The plugin empties the folder late; what a build before left must not be packed.
    rmSync(join(out, name), { recursive: true, force: true });
    await vite(name);
  },
});

/** In this order: `embed` empties the folder into which `callback` writes. */
export const STEPS: readonly Step[] = [
  { name: 'npm', entry: 'components/index.ts', run: npm },
  { name: 'embed', entry: EMBED_ENTRY, run: embed },
  { name: 'callback', entry: 'src/embed/callback.ts', run: callback },
  extension('chrome'),
  extension('firefox'),
  extension('chrome-dev'),
  extension('firefox-dev'),
  { name: 'sandbox', entry: 'src/sandbox/main.ts', run: sandbox },
  { name: 'cli', entry: 'src/cli/main.ts', run: cli },
];

export function canBuild({ entry }: Step): boolean {
  return existsSync(entry);
}
