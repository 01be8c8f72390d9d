/**
 * Every build, chosen by `--mode`; `npm run build` runs them all. `UHC_OUT` puts them elsewhere than in `dist`.
 */
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };
import { builtName, npmEntries } from './scripts/build/entries.js';
import { leanErrors } from './scripts/build/lean-errors.js';
import { leanStyles } from './scripts/build/lean-styles.js';
import { leanTemplates } from './scripts/build/lean-templates.js';
import { manifestOf } from './scripts/build/manifest.js';
import type { ExtensionBuild } from './scripts/build/manifest.js';
import { partsBeside } from './scripts/build/parts-beside.js';
import { sandboxApart } from './scripts/build/sandbox-apart.js';
import { stillImports } from './scripts/build/still-imports.js';

const TARGET = 'es2022';
const out = (folder: string): string => `${process.env['UHC_OUT'] ?? 'dist'}/${folder}`;
const BROWSER_DEPENDENCIES = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}($|/)`));

/** What the code may ask about its build; each is folded, so that what a build does not have leaves nothing in it. */
function told(facts: { readonly store?: boolean } = {}): Record<string, string> {
  return { '__UHC_STORE_BUILD__': String(facts.store ?? false) };
}

function npm(): UserConfig {
  return {
    define: told(),
    build: {
      outDir: out('npm'),
      target: TARGET,
      minify: false,
      lib: { entry: Object.fromEntries(Object.values(npmEntries()).map((file) => [builtName(file), file])), formats: ['es'], fileName: (_, name) => `${name}.js` },
      // A file a module, beside its types: its name says what it is, and a bundler sees which of them register a tag.
      rolldownOptions: { external: BROWSER_DEPENDENCIES, output: { preserveModules: true, preserveModulesRoot: '.', sanitizeFileName: (name) => name.replace(/[^\w./-]/g, '') } },
    },
  };
}

/** One classic script, and the parts that it loads when they are needed, by hashes that its own hash covers. */
function embed(): UserConfig {
  return {
    define: told(),
    plugins: [stillImports(), partsBeside()],
    build: {
      outDir: out('embed'),
      target: TARGET,
      modulePreload: false,
      lib: { entry: 'src/embed/script.ts', formats: ['es'] },
      rolldownOptions: {
        output: {
          minify: true,
          entryFileNames: 'entry.js',
          chunkFileNames: 'uhc-[name].js',
          // All that the script needs at once is one file; what parts need of it, it hands them.
          codeSplitting: { groups: [{ name: 'widgets', tags: ['$initial'] }] },
        },
        // No module of ours, nor of the libraries', does anything by the reading of a property.
        treeshake: { propertyReadSideEffects: false },
      },
    },
  };
}

/** Becomes the inline script of `callback.html`. */
function callback(): UserConfig {
  return {
    define: told(),
    build: { write: false, target: TARGET, lib: { entry: 'src/embed/callback.ts', formats: ['iife'], name: 'uhcCallback', fileName: () => 'callback.js' } },
  };
}

function extension(build: ExtensionBuild): UserConfig {
  return {
    define: told({ store: !build.dev }),
    plugins: [crx({ manifest: manifestOf(build) as never, browser: build.browser })],
    build: { outDir: out(build.dev ? `${build.browser}-dev` : build.browser), target: TARGET, modulePreload: { polyfill: false }, emptyOutDir: true },
  };
}

/** What Node runs, in one file with all that it needs: it runs where nothing is installed. */
function server(folder: string, entry: string, file = folder): UserConfig {
  return {
    define: told(),
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir: out(folder),
      target: 'node20',
      ssr: entry,
      minify: false,
      // A package of the authorization server's evaluates a text of its own; nothing of a request is in it.
      rolldownOptions: { checks: { eval: false }, output: { format: 'es', entryFileNames: `${file}.mjs`, codeSplitting: false } },
    },
  };
}

const BUILDS: Readonly<Record<string, () => UserConfig>> = {
  npm,
  embed,
  callback,
  chrome: () => extension({ browser: 'chrome', dev: false }),
  firefox: () => extension({ browser: 'firefox', dev: false }),
  'chrome-dev': () => extension({ browser: 'chrome', dev: true }),
  'firefox-dev': () => extension({ browser: 'firefox', dev: true }),
  sandbox: () => server('sandbox', 'src/sandbox/main.ts'),
  cli: () => ({ ...server('cli', 'src/cli/main.ts', 'uhc-widgets'), plugins: [sandboxApart()] }),
};

export default defineConfig(({ mode }) => {
  const build = BUILDS[mode];
  if (!build) throw new Error(`No build is named "${mode}": ${Object.keys(BUILDS).join(', ')}.`);
  const { plugins = [], ...config } = build();
  return { publicDir: false, logLevel: 'warn', ...config, plugins: [leanErrors(), leanStyles(), leanTemplates(), ...plugins] };
});
