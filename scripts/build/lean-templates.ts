import type { Plugin } from 'vite';

/** A template without what indents it: a minifier leaves a template as it is, and every page would load our spaces. A line break stays, since it parts words. */
export function leanTemplate(code: string): string {
  return code.replace(/\n[ \t]+/g, '\n');
}

/** In `components`, where each text of several lines is a template of markup. */
export function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform: (code, id) => (/\/components\/[^?]*\.ts$/.test(id) ? { code: leanTemplate(code), map: null } : undefined),
  };
}
