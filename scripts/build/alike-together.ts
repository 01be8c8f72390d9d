import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** What is written alike, first to last: rules, sentences, what works, what draws. */
const KINDS: readonly RegExp[] = [/\.styles\.ts$/, /^src\/i18n\//, /^src\//, /^components\//];

/**
 * Puts modules that are written alike beside each other in one script: gzip finds a likeness only within 32 kB (RFC 1951).
 * The order is one of imports, so each module still comes after what it needs.
 * @param modules ids of the modules of the build, as an earlier run of it had them
 */
export function alikeTogether(entry: string, modules: readonly string[]): Plugin {
  const ranked = modules
    .map((id) => ({ id, path: relative('.', id).replaceAll('\\', '/') }))
    .map(({ id, path }) => ({ id, key: `${KINDS.findIndex((kind) => kind.test(path))} ${path}`, path }))
    .filter(({ key, path }) => !key.startsWith('-1') && path !== entry)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    name: 'alike-together',
    enforce: 'pre',
    transform(code, id) {
      if (relative('.', id).replaceAll('\\', '/') !== entry) return undefined;
      return { code: `${ranked.map((module) => `import ${JSON.stringify(module.id)};`).join('\n')}\n${code}`, map: null };
    },
  };
}
