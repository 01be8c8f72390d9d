import type { Plugin } from 'vite';

/** `(await import('./part.js')).Name`: the one way in which our code asks for what it needs later. */
const LATER = /\(await import\('(\.[^']+)'\)\)\.(\w+)/g;

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
      const still = code.replace(LATER, (_whole, path: string, name: string) => {
        const part = `__part${parts.length}`;
        parts.push(`import { ${name} as ${part} } from '${path}';`);
        return part;
      });
      return parts.length > 0 ? { code: `${parts.join('\n')}\n${still}`, map: null } : undefined;
    },
  };
}
