import { relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What is written alike, first to last: sentences, rules, what reads FHIR, what carries it, what draws it. Any order works; this one, found
 * by trying, makes the smallest script.
 */
const KINDS: readonly RegExp[] = [
  /^src\/i18n\/en\//,
  /\.styles\.ts$/,
  ...['src/model/directory/', 'src/model/claim/', 'src/model/', 'src/payers/', 'src/i18n/', 'src/auth/', 'src/[^/]+$', 'src/fhir/', 'src/db/', 'src/'],
  ...['components/connect/', 'components/claims-list/', 'components/shared/', 'components/claim/', 'components/'],
].map((start) => (typeof start === 'string' ? new RegExp(`^${start}`) : start));

/**
 * Puts modules that are written alike beside each other in one script: gzip finds a likeness only within 32 kB (RFC 1951).
 * The order is one of imports, so each module still comes after what it needs.
 * @param modules ids of the modules of the build, as an earlier run of it had them
 */
export function alikeTogether(entry: string, modules: readonly string[]): Plugin {
  const ranked = modules
    .map((id) => ({ id, path: relative('.', id).replaceAll('\\', '/') }))
    .map((module) => ({ ...module, kind: KINDS.findIndex((kind) => kind.test(module.path)) }))
    .filter(({ kind, path }) => kind >= 0 && path !== entry)
    .sort((a, b) => a.kind - b.kind || (a.path < b.path ? -1 : 1));
  return {
    name: 'alike-together',
    enforce: 'pre',
    transform(code, id) {
      if (relative('.', id).replaceAll('\\', '/') !== entry) return undefined;
      return { code: `${ranked.map((module) => `import ${JSON.stringify(module.id)};`).join('\n')}\n${code}`, map: null };
    },
  };
}
