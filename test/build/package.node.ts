import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { npmEntries, builtName } from '../../scripts/build/entries.js';

interface PackageJson {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly sideEffects: readonly string[];
}

const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;

describe('the npm package', () => {
  it('lets people import each element, the headless client and all together, each with its types', () => {
    for (const [name, file] of Object.entries(npmEntries())) {
      const built = `./dist/npm/${builtName(file)}`;
      assert.deepEqual(pkg.exports[name], { types: `${built}.d.ts`, default: `${built}.js` }, name);
      assert.ok(existsSync(`${built}.js`) && existsSync(`${built}.d.ts`), built);
    }
  });

  it('exports nothing that is not there', () => {
    const targets = JSON.stringify(pkg.exports).match(/\.\/dist\/[^"]+/g) ?? [];
    assert.ok(targets.length > 10);
    assert.deepEqual(targets.filter((target) => !existsSync(target)), []);
  });

  it('tells a bundler which modules register a tag, so that none of them is dropped', () => {
    for (const file of Object.values(npmEntries()).filter((entry) => /uhc-[a-z-]+\.ts$/.test(entry))) {
      assert.match(readFileSync(`dist/npm/${builtName(file)}.js`, 'utf8'), /customElements\.define\(/);
      assert.ok(pkg.sideEffects.includes('./dist/npm/components/*/uhc-*.js'), file);
    }
  });

  it('loads Spanish only when a page asks for it', () => {
    assert.match(readFileSync('dist/npm/src/i18n/load-by-import.js', 'utf8'), /import\("\.\/es\.js"\)/);
  });

  it('runs nothing at its installation, and brings six dependencies at most', () => {
    assert.deepEqual(Object.keys(pkg.scripts).filter((name) => /^(pre|post)?(install|prepare|prepack|publish)/.test(name)), []);
    assert.ok(Object.keys(pkg.dependencies).length <= 6);
  });

  it('can be imported on a server, where there are no elements', async () => {
    const built = (file: string): string => new URL(`../../dist/npm/${file}`, import.meta.url).href;
    const core = (await import(built('src/store/core.js'))) as { createClient: unknown };
    assert.equal(typeof core.createClient, 'function');
    const elements = (await import(built('components/index.js'))) as { ClaimsListElement: unknown };
    assert.equal(typeof elements.ClaimsListElement, 'function');
  });

  it('is a package as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: '.', strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg as never)), []);
  });
});
