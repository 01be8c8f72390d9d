import { posix, relative, sep } from 'node:path';

/** The file's path from the project's root, with `/` on every system. */
export function pathFrom(root, file) {
  return relative(root, file).split(sep).join(posix.sep);
}

/**
 * The room of a path: `src/auth/exchange.ts` → `auth`, `src/errors.ts` → `errors`, `components/shared/x.ts` → `components`.
 * @returns {string | undefined} `undefined` for tests, scripts and configuration, which are no rooms
 */
export function roomOf(path) {
  const [top, next, ...rest] = path.split('/');
  if (top === 'components' || top === 'demo') return top;
  if (top !== 'src' || next === undefined) return undefined;
  return rest.length > 0 ? next : next.replace(/\.[^.]+$/, '');
}

/** Where a relative import of `path` leads to, from the root. */
export function resolved(path, specifier) {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

/** The project's root: where `eslint.config.js` stands, as eslint's own working directory is. */
export function rootOf(context) {
  return context.settings.house?.root ?? context.cwd;
}

/** Name of the package that a bare specifier names: `lit/decorators.js` → `lit`, `node:fs` → `node:`. */
export function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

export const fileName = (path) => posix.basename(path);
