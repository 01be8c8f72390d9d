import type { Plugin } from 'vite';

/** `(await import('./part.js')).Name`: how they are asked for. */
const LATER = /\(await import\('(\.[^']+)'\)\)\.(\w+)/g;

/** The halves of a client: any page that holds an element of ours needs one of them at once. */
const PARTS = /\/src\/store\/parts\.ts$/;

/**
 * For the one script: the halves of a client are there from the start, and are joined to it as any other import is. What is loaded later by
 * any other way (`() => import('./part.js')`) becomes a file beside it.
 */
export function stillImports(): Plugin {
  return {
    name: 'still-imports',
    enforce: 'pre',
    transform(code, id) {
      if (!PARTS.test(id)) return undefined;
      const parts: string[] = [];
      const still = code.replace(LATER, (_whole, path: string, name: string) => {
        const part = `__part${parts.length}`;
        parts.push(`import { ${name} as ${part} } from '${path}';`);
        return part;
      });
      return { code: `${parts.join('\n')}\n${still}`, map: null };
    },
  };
}
