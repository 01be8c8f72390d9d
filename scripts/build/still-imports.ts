import type { Plugin } from 'vite';

/**
 * For a build that is one file: what a module would load later is there from the start, and is joined to it as any other import is.
 * Left as they are, such imports wrap every module that they reach, in case it should run later.
 */
export function stillImports(): Plugin {
  return {
    name: 'still-imports',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\.ts$/.test(id)) return undefined;
      const parts: string[] = [];
      const still = code.replace(/\bimport\((['"])(\.[^'"]+)\1\)/g, (_whole, _quote, path: string) => `Promise.resolve(__part${parts.push(path) - 1})`);
      if (parts.length === 0) return undefined;
      return { code: parts.map((path, at) => `import * as __part${at} from '${path}';`).join('\n') + `\n${still}`, map: null };
    },
  };
}
