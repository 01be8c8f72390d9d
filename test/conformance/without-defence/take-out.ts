/**
 * Shows that each attack would be noticed: takes one defence after the other out of a copy of the sources, and runs its attack there.
 * `npx tsx test/conformance/without-defence/take-out.ts [a05 …]`. Whatever stays green is said, and is a failure.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Outcome } from '../../../scripts/test/outcome.js';
import { parseReport } from '../../../scripts/test/outcome.js';
import { run } from '../../../scripts/test/run.js';
import { DEFENCES } from './defences.js';
import type { Defence } from './defences.js';

const COPIED = ['src', 'components', 'scripts', 'test', 'dist', 'manifest.json', 'package.json', 'vite.config.ts', ...readdirSync('.').filter((file) => /^tsconfig.*\.json$/.test(file))];

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uhc-without-'));
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

async function build(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...names], { cwd: folder });
  if (code !== 0) throw new Error(output);
}

async function attacked(folder: string, attack: string): Promise<readonly Outcome[]> {
  const [file] = readdirSync('test/conformance').filter((name) => name.startsWith(attack));
  if (file === undefined) throw new Error(`No file is named ${attack}.`);
  const report = join(folder, 'outcomes.jsonl');
  writeFileSync(report, '');
  await run(process.execPath, [
    '--import', 'tsx', '--test', '--test-reporter=./scripts/test/node-report.mjs', `--test-reporter-destination=${report}`, join('test/conformance', file),
  ], { cwd: folder, env: { NODE_NO_WARNINGS: '1' }, minutes: 3 });
  return parseReport(readFileSync(report, 'utf8'));
}

/** What went red; undefined where the defence is not where it is said to be. */
async function without({ attack, builds = [], also, ...first }: Defence, folder: string): Promise<readonly string[] | undefined> {
  const places = [first, ...(also ? [also] : [])].map((edit) => ({ ...edit, path: join(folder, edit.file), whole: readFileSync(join(folder, edit.file), 'utf8') }));
  if (places.some(({ whole, text }) => whole.split(text).length !== 2)) return undefined;
  try {
    for (const { path, whole, text, without: instead } of places) writeFileSync(path, whole.replace(text, () => instead));
    await build(folder, builds);
    return (await attacked(folder, attack)).filter(({ outcome }) => outcome === 'failed').map(({ name }) => name.split(' › ').slice(1).join(' › '));
  } finally {
    for (const { path, whole } of places) writeFileSync(path, whole);
  }
}

async function main(asked: readonly string[]): Promise<number> {
  const folder = copy();
  let unseen = 0;
  try {
    let stale = new Set<string>();
    for (const defence of DEFENCES.filter(({ attack }) => asked.length === 0 || asked.includes(attack))) {
      // What was built without a defence must not answer for the next one.
      const builds = new Set(defence.builds ?? []);
      await build(folder, [...stale].filter((name) => !builds.has(name)));
      stale = builds;
      const red = await without(defence, folder);
      if (!red?.length) unseen += 1;
      const told = red ? (red.length > 0 ? `${red.length} red: ${red.join('; ')}` : 'NOTHING WENT RED') : 'NOT FOUND IN ITS FILE';
      console.log(`| ${defence.attack} | ${defence.what} | \`${defence.file}\` | ${told} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return unseen === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
