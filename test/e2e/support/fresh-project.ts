import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../../../scripts/test/run.js';

export interface FreshProject {
  readonly folder: string;
  /** Runs a program in the project and fails the test, with what it said, where it ends badly. */
  readonly run: (command: string, args: readonly string[]) => Promise<string>;
  readonly remove: () => void;
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}

async function succeed(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await run(command, args, { cwd });
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${output}`);
  return output;
}

/** A project as a developer begins one: our package as `npm pack` makes it, installed beside Vite, and these files. */
export async function freshProject(files: Readonly<Record<string, string>>): Promise<FreshProject> {
  const folder = mkdtempSync(join(tmpdir(), 'uhc-fresh-'));
  const tarball = (await succeed('npm', ['pack', '--silent', '--pack-destination', folder], '.')).trim().split('\n').at(-1) ?? '';
  for (const [path, text] of Object.entries({ 'package.json': JSON.stringify({ name: 'fresh', private: true, type: 'module' }), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await succeed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', resolve(folder, tarball), `vite@${versionOf('vite')}`], folder);
  return {
    folder,
    run: (command, args) => succeed(command, args, folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
